import { isBuiltInDate, isDateFormat } from "./number-formats";
import type { OpenPackage } from "./package";
import { spreadsheetNamespaces } from "./spreadsheet-namespaces";

/** For each cell style, by the number cells give, whether it shows numbers as dates. */
export function readDateStyles(from: OpenPackage, part: string): readonly boolean[] {
  const customDates = new Map<number, boolean>();
  const formats: number[] = [];
  let section = "";

  from.readXml(part, spreadsheetNamespaces, {
    open(name, attributes, depth) {
      if (depth === 2) section = name;
      else if (depth !== 3) return;
      else if (section === "numFmts" && name === "numFmt") {
        customDates.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ""));
      } else if (section === "cellXfs" && name === "xf") formats.push(Number(attributes.numFmtId ?? 0));
    },
  });
  return formats.map((id) => customDates.get(id) ?? isBuiltInDate(id));
}
