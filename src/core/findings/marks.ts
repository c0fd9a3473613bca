/** Conditions that several rules' marks share. */

/** True in Excel where the column holds one of the labels; false where there are none. */
export function labelled(column: string, offered: readonly { readonly label: string }[]): string {
  const tests = offered.map(({ label }) => `TRIM([${column}])="${label.replace(/"/g, '""')}"`);
  return tests.length === 0 ? "FALSE" : `OR(${tests.join(",")})`;
}
