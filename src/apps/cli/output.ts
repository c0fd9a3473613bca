/** What goes to people and to programs. Text on stdout is for people; JSON is one document. */

export type OutputFormat = "text" | "json" | "csv" | "sarif";

export interface Out {
  readonly format: OutputFormat;
  /** Lines for people; nothing when the format is JSON. */
  text(lines: readonly string[]): void;
  /** The one document; nothing when the format is text. */
  json(document: unknown): void;
  /** A document in a format of its own, made only when it is asked for. */
  as(format: OutputFormat, document: () => string): void;
  /** How far a long job is: to stderr, and only when somebody is watching. */
  progress(line: string): void;
}

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

export function outputTo(format: OutputFormat, { stdout, stderr }: Streams): Out {
  return {
    format,
    text: (lines) => {
      if (format === "text") stdout.write(`${lines.join("\n")}\n`);
    },
    json: (document) => {
      if (format === "json") stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    },
    as: (wanted, document) => {
      if (format === wanted) stdout.write(document());
    },
    progress: (line) => {
      if (stderr.isTTY) stderr.write(`${line}\n`);
    },
  };
}

const lineWidth = 96;

/** Breaks a sentence into lines, each after `indent` spaces. */
export function wrap(text: string, indent = 0): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > lineWidth - indent) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line) => `${" ".repeat(indent)}${line}`);
}

/** Columns side by side, numbers to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => String(row[index] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((value, index) => {
        const text = String(value);
        const width = widths[index] ?? 0;
        return typeof value === "number" ? text.padStart(width) : text.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
