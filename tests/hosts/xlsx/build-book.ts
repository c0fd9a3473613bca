/** Workbooks written out as XML, part by part, so that tests can have what no library writes. */
import { buildZip, type EntrySpec, type ZipSpec } from "#tests/hosts/xlsx/build-zip";

export interface SheetSpec {
  readonly name?: string;
  /** What stands inside <sheetData>. */
  readonly data?: string;
  /** What stands before and after <sheetData>. */
  readonly before?: string;
  readonly after?: string;
  /** The whole part, in place of one made of the above. */
  readonly part?: string | Uint8Array;
  readonly attributes?: string;
  readonly tables?: readonly { readonly name: string; readonly ref: string }[];
  readonly path?: string;
  /** Last word of the relationship's type. */
  readonly kind?: string;
}

export interface BookSpec {
  readonly sheets?: readonly SheetSpec[];
  /** What stands inside <sst>. */
  readonly sharedStrings?: string;
  /** Number formats of the cell styles, in order: built-in numbers or codes. */
  readonly formats?: readonly (number | string)[];
  readonly workbookPr?: string;
  readonly definedNames?: string;
  /** What stands inside the custom properties. */
  readonly properties?: string;
  readonly strict?: boolean;
  readonly workbookRelationships?: string;
  readonly packageRelationships?: string;
  /** More parts, or others than those made. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const packaging = "http://schemas.openxmlformats.org/package/2006";

function vocabulary(strict: boolean) {
  const office = strict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org";
  return {
    main: strict ? `${office}/spreadsheetml/main` : `${office}/spreadsheetml/2006/main`,
    relationships: strict
      ? `${office}/officeDocument/relationships`
      : `${office}/officeDocument/2006/relationships`,
    custom: strict
      ? `${office}/officeDocument/customProperties`
      : `${office}/officeDocument/2006/custom-properties`,
    types: strict
      ? `${office}/officeDocument/docPropsVTypes`
      : `${office}/officeDocument/2006/docPropsVTypes`,
    customKind: strict ? "customProperties" : "custom-properties",
  };
}

export const mainNamespace = vocabulary(false).main;

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relationshipsXml = (inner: string) =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${inner}</Relationships>`;

function stylesXml(main: string, formats: readonly (number | string)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === "string" ? `<numFmt numFmtId="${164 + i}" formatCode="${format}"/>` : "",
  );
  const xfs = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === "string" ? 164 + i : format}" xfId="0"/>`,
  );
  return `${declaration}<styleSheet xmlns="${main}"><numFmts>${codes.join("")}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`;
}

/** The parts of a workbook by name, in the order in which they are zipped. */
export function bookParts(spec: BookSpec): Map<string, string | Uint8Array> {
  const words = vocabulary(spec.strict ?? false);
  const sheets = spec.sheets ?? [{}];
  const paths = sheets.map(({ path }, i) => path ?? `worksheets/sheet${i + 1}.xml`);
  const parts = new Map<string, string | Uint8Array>();
  const kind = (name: string) => `${words.relationships}/${name}`;

  const content = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const overrides = [
    content("workbook.xml", "sheet.main"),
    ...paths.map((path) => content(path, "worksheet")),
    spec.sharedStrings === undefined ? "" : content("sharedStrings.xml", "sharedStrings"),
    spec.formats === undefined ? "" : content("styles.xml", "styles"),
  ];
  parts.set(
    "[Content_Types].xml",
    `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
  );
  const custom =
    spec.properties === undefined ? "" : relationship("rC", kind(words.customKind), "docProps/custom.xml");
  parts.set(
    "_rels/.rels",
    relationshipsXml(
      relationship("rB", kind("officeDocument"), "xl/workbook.xml") +
        custom +
        (spec.packageRelationships ?? ""),
    ),
  );
  const listed = sheets.map(
    ({ name, attributes = "" }, i) =>
      `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" ${attributes} r:id="rId${i + 1}"/>`,
  );
  const names = spec.definedNames === undefined ? "" : `<definedNames>${spec.definedNames}</definedNames>`;
  parts.set(
    "xl/workbook.xml",
    `${declaration}<workbook xmlns="${words.main}" xmlns:r="${words.relationships}"><workbookPr ${spec.workbookPr ?? ""}/><sheets>${listed.join("")}</sheets>${names}</workbook>`,
  );
  const related = sheets.map(({ kind: word = "worksheet" }, i) =>
    relationship(`rId${i + 1}`, kind(word), paths[i] ?? ""),
  );
  if (spec.sharedStrings !== undefined)
    related.push(relationship("rS", kind("sharedStrings"), "sharedStrings.xml"));
  if (spec.formats !== undefined) related.push(relationship("rT", kind("styles"), "styles.xml"));
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relationshipsXml(related.join("") + (spec.workbookRelationships ?? "")),
  );

  for (const [i, sheet] of sheets.entries()) {
    const path = paths[i] ?? "";
    const tables = sheet.tables ?? [];
    const ids = tables.map((_, t) => `<tablePart r:id="rT${t}"/>`);
    const tableParts =
      ids.length === 0 ? "" : `<tableParts count="${ids.length}">${ids.join("")}</tableParts>`;
    parts.set(
      `xl/${path}`,
      sheet.part ??
        `${declaration}<worksheet xmlns="${words.main}" xmlns:r="${words.relationships}">${sheet.before ?? ""}<sheetData>${sheet.data ?? ""}</sheetData>${sheet.after ?? ""}${tableParts}</worksheet>`,
    );
    if (tables.length === 0) continue;
    const targets = tables.map((_, t) =>
      relationship(`rT${t}`, kind("table"), `../tables/table${i}-${t}.xml`),
    );
    parts.set(`xl/worksheets/_rels/${path.split("/").at(-1)}.rels`, relationshipsXml(targets.join("")));
    for (const [t, { name, ref }] of tables.entries()) {
      parts.set(
        `xl/tables/table${i}-${t}.xml`,
        `${declaration}<table xmlns="${words.main}" id="${t + 1}" name="internal" displayName="${name}" ref="${ref}"/>`,
      );
    }
  }
  if (spec.sharedStrings !== undefined) {
    parts.set("xl/sharedStrings.xml", `${declaration}<sst xmlns="${words.main}">${spec.sharedStrings}</sst>`);
  }
  if (spec.formats !== undefined) parts.set("xl/styles.xml", stylesXml(words.main, spec.formats));
  if (spec.properties !== undefined) {
    parts.set(
      "docProps/custom.xml",
      `${declaration}<Properties xmlns="${words.custom}" xmlns:vt="${words.types}">${spec.properties}</Properties>`,
    );
  }
  for (const [name, content] of Object.entries(spec.parts ?? {})) parts.set(name, content);
  return parts;
}

/** The workbook zipped, each entry changed by what `change` returns for it. */
export function buildBook(
  spec: BookSpec = {},
  change: (name: string) => Partial<EntrySpec> = () => ({}),
  zip: ZipSpec = {},
): Uint8Array {
  const entries = [...bookParts(spec)].map(([name, content]) => ({ name, content, ...change(name) }));
  return buildZip(entries, zip);
}

/** A workbook of one sheet with this inside its <sheetData>. */
export function bookOf(data: string, spec: Omit<BookSpec, "sheets"> = {}): Uint8Array {
  return buildBook({ ...spec, sheets: [{ data }] });
}
