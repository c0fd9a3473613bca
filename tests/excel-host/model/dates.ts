/** Excel's count of days, written apart from the product's so that one checks the other. */

const dayInMilliseconds = 86_400_000;
const daysToUnixEpoch = 25_569;

/** Days since 30 December 1899 of an ISO date from March 1900 on, with a fraction for a time of day. */
export function serialOf(iso: string): number {
  const moment = Date.parse(iso.includes("T") ? `${iso}Z` : `${iso}T00:00:00Z`);
  return moment / dayInMilliseconds + daysToUnixEpoch;
}

/** The ISO date of such a count. */
export function isoOf(serial: number): string {
  const iso = new Date(Math.round((serial - daysToUnixEpoch) * dayInMilliseconds)).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}
