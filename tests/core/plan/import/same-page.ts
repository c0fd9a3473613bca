/** One page in the three formats that an import reads. */

export interface PageLine {
  readonly kind: "annex" | "priority" | "action" | "text" | "bullet";
  readonly text: string;
  /** Of a bullet. */
  readonly depth?: number;
}

/** Reads a page from a short notation: "#", "##", "###" headings, "-" and "  -" bullets, anything else text. */
export function page(notation: string): PageLine[] {
  return notation
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): PageLine => {
      const heading = /^(#{1,3}) (.*)$/.exec(line);
      const bullet = /^(\s*)- (.*)$/.exec(line);
      if (heading?.[1])
        return {
          kind: (["annex", "priority", "action"] as const)[heading[1].length - 1] ?? "action",
          text: heading[2] ?? "",
        };
      if (bullet) return { kind: "bullet", text: bullet[2] ?? "", depth: (bullet[1] ?? "").length / 2 };
      return { kind: "text", text: line.trim() };
    });
}

export function asPlainText(lines: readonly PageLine[]): string {
  return lines
    .map(({ kind, text, depth = 0 }) =>
      kind === "bullet" ? `${"  ".repeat(depth + 1)}• ${text}` : `\n${text}\n`,
    )
    .join("\n");
}

const marks = { annex: "##", priority: "###", action: "####" } as const;

export function asGovspeak(lines: readonly PageLine[]): string {
  return lines
    .map(({ kind, text, depth = 0 }) => {
      if (kind === "bullet") return `${"  ".repeat(depth)}* ${text}`;
      return kind === "text"
        ? `\n${text.replace(/^([A-Z][^:]*:)/, "**$1**")}\n`
        : `\n${marks[kind]} ${text}\n`;
    })
    .join("\n");
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const tags = { annex: "h2", priority: "h3", action: "h4", text: "p" } as const;

export function asHtml(lines: readonly PageLine[]): string {
  let open = 0;
  const parts: string[] = [];
  const closeTo = (depth: number) => {
    for (; open > depth; open -= 1) parts.push("</li></ul>");
  };
  for (const { kind, text, depth = 0 } of lines) {
    if (kind !== "bullet") {
      closeTo(0);
      parts.push(`<${tags[kind]}>${escaped(text)}</${tags[kind]}>`);
    } else if (depth + 1 > open) {
      open += 1;
      parts.push(`<ul>\n<li>${escaped(text)}`);
    } else {
      closeTo(depth + 1);
      parts.push(`</li>\n<li>${escaped(text)}`);
    }
  }
  closeTo(0);
  return `<!DOCTYPE html>\n<html><head><title>Page</title></head><body><main>\n${parts.join("\n")}\n</main></body></html>`;
}
