import type { CellStyle as Meaning, DraftMark } from "#src/core/index";
import type { CellStyle } from "hucre/xlsx";

/** What besides its meaning decides how a cell looks. */
export interface Circumstances {
  readonly holds: "text" | "date" | "moment" | "other";
  readonly inTable: boolean;
  readonly wraps: boolean;
  /** Text that would turn into a formula when edited. */
  readonly quoted: boolean;
}

export const fontName = "Arial";
const size = 11;

const ink = { rgb: "0B0C0C" };
const navy = { rgb: "1D3557" };
const white = { rgb: "FFFFFF" };
const quietInk = { rgb: "505A5F" };
const quietLine = { rgb: "B1B4B6" };
const inputLine = { rgb: "767676" };

const solid = (rgb: string): CellStyle["fill"] & object => ({
  type: "pattern",
  pattern: "solid",
  // In a conditional format Excel reads the background, other programs the foreground.
  fgColor: { rgb },
  bgColor: { rgb },
});

const boxed = (
  style: "thin" | "dashed" | "dotted",
  color: { rgb: string },
): CellStyle["border"] & object => ({
  top: { style, color },
  right: { style, color },
  bottom: { style, color },
  left: { style, color },
});

const plain = { name: fontName, size, color: ink };
const strong = { ...plain, bold: true };
const open = { locked: false };
const input: CellStyle = {
  font: plain,
  fill: solid("FFF9E1"),
  border: boxed("thin", inputLine),
  protection: open,
};

const edit: CellStyle = {
  font: plain,
  fill: solid("E3F1EA"),
  border: boxed("thin", inputLine),
  protection: open,
};

/** Contrast of every pair of text and fill is at least 7 to 1 (WCAG 2.2, 1.4.6); tested. */
const looks: Readonly<Record<Meaning, CellStyle>> = {
  title: { font: { name: fontName, size: 16, bold: true, color: navy } },
  heading: { font: { ...strong, color: white }, fill: solid(navy.rgb), border: boxed("thin", navy) },
  label: { font: strong },
  text: { font: plain },
  note: { font: { ...plain, color: quietInk } },
  input,
  "input-date": input,
  "input-number": input,
  "input-id": { ...input, numFmt: "@" },
  edit,
  "edit-id": { ...edit, numFmt: "@" },
  "text-date": { font: plain },
  "text-number": { font: plain },
};

const dateMeanings: ReadonlySet<Meaning> = new Set(["input-date", "text-date"]);
const numberMeanings: ReadonlySet<Meaning> = new Set(["input-number", "text-number"]);

/** The library knows no quote prefix; the post-pass turns this reading order, used nowhere else, into one. */
const quoteStandIn = "ltr";

/** The look of a cell, in the writing library's terms. */
export function lookOf(meaning: Meaning, { holds, inTable, wraps, quoted }: Circumstances): CellStyle {
  const look = looks[meaning];
  const date =
    holds === "moment"
      ? "d mmmm yyyy hh:mm"
      : holds === "date" || dateMeanings.has(meaning)
        ? "d mmmm yyyy"
        : null;
  return {
    ...look,
    ...(inTable && !look.border ? { border: boxed("thin", quietLine) } : {}),
    ...(date === null ? {} : { numFmt: date }),
    alignment: {
      vertical: "top",
      // An amount has no words to break, and some programs drop its indent when it may wrap.
      wrapText: wraps && meaning !== "text-number",
      // Dates and the numbers of actions read with the words beside them; amounts stand in line.
      ...(numberMeanings.has(meaning) ? { horizontal: "right", indent: 1 } : { horizontal: "left" }),
      ...(quoted ? { readingOrder: quoteStandIn } : {}),
    },
  };
}

/** Marks differ in weight, slant and border, so that none relies on its colour. */
export const markLooks: Readonly<Record<DraftMark["look"], CellStyle>> = {
  error: {
    font: { bold: true, color: { rgb: "7A0410" } },
    fill: solid("FBDDDD"),
    border: boxed("thin", { rgb: "B10E1E" }),
  },
  warning: {
    font: { italic: true, color: { rgb: "5C3A00" } },
    fill: solid("FFE7B8"),
    border: boxed("dashed", { rgb: "8A5A00" }),
  },
  advice: {
    font: { color: { rgb: "143F6B" } },
    fill: solid("DCEBFA"),
    border: boxed("dotted", { rgb: "1D5C96" }),
  },
};

/** The more serious look wins where marks meet. */
export const markOrder: readonly DraftMark["look"][] = ["error", "warning", "advice"];

/** Told apart in print as well: dark, light, middle. */
export const seriesColours: readonly string[] = ["1D3557", "7FB0DA", "B5651D", "5B8C5A", "8E6C8A", "9A9A9A"];
