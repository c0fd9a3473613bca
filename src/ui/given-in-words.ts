import type { GivenTo, UiHost } from "./host";

/** Where a workbook is that was handed over; where Excel was asked and would not open it, that too. */
export function givenInWords({ kind }: Pick<UiHost, "kind">, name: string, to: GivenTo): string {
  if (to === "excel") return `${name} is open in Excel, not yet saved.`;
  const refused = kind === "excel" ? "Excel would not open it from here, so it was downloaded: " : "";
  return `${refused}${name} is in your downloads.`;
}
