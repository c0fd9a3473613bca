/** A spreadsheet stores a date as a count of days with a fraction; only its number format says that it is one. */

const dayInSeconds = 86_400;
const lastSerial = 2_958_465;
const daysBetweenSystems = 1_462;

/**
 * The date of a serial number: "2025-01-31", or "2025-01-31T13:00:00" when there is a time of day, to the second.
 * Null for what is no date: a time of day alone (below 1), what lies outside 1900 to 9999, and serial 60, the
 * 29 February 1900 that Excel counts and that never was. `date1904` is the workbook's other date system.
 */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  if (!(serial >= 1)) return null;
  const seconds = Math.round((date1904 ? serial + daysBetweenSystems : serial) * dayInSeconds);
  const days = Math.floor(seconds / dayInSeconds);
  if (days > lastSerial || days === 60) return null;
  return isoOf(days < 60 ? seconds + dayInSeconds : seconds);
}

/** Seconds since 30 December 1899, from when on every serial number above 60 counts. */
function isoOf(seconds: number): string {
  const moment = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString();
  return seconds % dayInSeconds === 0 ? moment.slice(0, 10) : moment.slice(0, 19);
}

const written =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T|(?=\d{2}:)|$)(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/**
 * Reads a cell of type "d" (ISO 8601, as strict workbooks have it). A time of day alone, with which Excel writes
 * 30 or 31 December 1899, is a fraction of a day like everywhere else. Null when it is neither.
 */
export function readIsoCell(text: string): { readonly date: string } | { readonly time: number } | null {
  const match = written.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const [year = 1899, month = 12, day = 30, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (year < 1899 || hours > 24 || minutes > 59 || seconds >= 60) return null;
  const start = new Date(Date.UTC(year, month - 1, day));
  if (start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day) return null;

  const ofDay = Math.round(hours * 3600 + minutes * 60 + seconds);
  if (year < 1900) return { time: ofDay / dayInSeconds };
  return { date: isoOf((start.getTime() - Date.UTC(1899, 11, 30)) / 1000 + ofDay) };
}
