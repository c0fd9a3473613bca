/** Rows of each partner, in their order: looking through all of them for each partner takes long where there are many. */

export function rowsByPartner<R extends { readonly partner: string }>(
  rows: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const byPartner = new Map<string, R[]>();
  for (const row of rows) {
    const own = byPartner.get(row.partner);
    if (own) own.push(row);
    else byPartner.set(row.partner, [row]);
  }
  return byPartner;
}
