import type { DraftChart } from "#src/core/index";
import type { SheetChart } from "hucre/xlsx";
import { fontName, seriesColours } from "./looks";
import { xmlText } from "./stored-text";
import { absoluteRange } from "./write-ranges";

const ink = "0B0C0C";
const axis = {
  labelFontFamily: fontName,
  labelFontSize: 10,
  labelColor: ink,
  majorTickMark: "none",
  minorTickMark: "none",
} as const;

/** A bar or column chart with its values written on it, so that it can be read without the axis or colours. */
export function writeChart({ kind, title, at, categories, series }: DraftChart): SheetChart {
  return {
    type: kind,
    title: xmlText(title),
    titleFontFamily: fontName,
    titleFontSize: 14,
    titleBold: true,
    titleColor: ink,
    altText: xmlText(
      `${kind === "bar" ? "Bar" : "Column"} chart: ${title}. The table on this sheet holds its numbers.`,
    ),
    lang: "en-GB",
    anchor: { from: { row: at.top, col: at.left }, to: { row: at.bottom + 1, col: at.right + 1 } },
    series: series.map(({ name, values }, i) => ({
      name: xmlText(name),
      values: absoluteRange(values),
      categories: absoluteRange(categories),
      ...colour(i),
    })),
    gapWidth: 60,
    dataLabels: { showValue: true },
    legend: series.length > 1 ? "bottom" : false,
    ...(series.length > 1 ? { legendFontFamily: fontName, legendFontSize: 10 } : {}),
    axes: {
      // Excel draws bars from the bottom up; turned round, they stand in the order of the table.
      x: { ...axis, ...(kind === "bar" ? { reverse: true } : {}) },
      y: {
        ...axis,
        scale: { min: 0 },
        ...(kind === "bar" ? { crosses: "max" } : {}),
      },
    },
  };
}

function colour(i: number): { color?: string } {
  const color = seriesColours[i % seriesColours.length];
  return color === undefined ? {} : { color };
}
