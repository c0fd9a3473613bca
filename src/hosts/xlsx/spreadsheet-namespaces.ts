/** Elements of a workbook's parts: the transitional namespace that everybody writes, and the strict one. */
export const spreadsheetNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** The core properties, which say when the file was saved, and the Dublin Core terms that they are made of. */
export const corePropertyNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "http://purl.org/dc/terms/",
]);

/** Custom document properties, and the types that their values are wrapped in. */
export const propertyNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  "http://purl.oclc.org/ooxml/officeDocument/customProperties",
  "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
]);
