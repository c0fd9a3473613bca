const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const dayInMilliseconds = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);
const fictitiousLeapDay = 60;

/**
 * An ISO date ("2025-01-31", or with "T13:00" or "T13:00:00") as Excel's serial number in the 1900 date system.
 * Null when it is no such date, or is outside 1 January 1900 to 31 December 9999, all that Excel has.
 */
export function serialOfDate(iso: string): number | null {
  const match = isoDate.exec(iso);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (year < 1900 || hours > 23 || minutes > 59 || seconds > 59) return null;
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;

  // Excel counts a 29 February 1900 that never was, so days before it stand one lower.
  const days = (moment.getTime() - dayZero) / dayInMilliseconds;
  return (days <= fictitiousLeapDay ? days - 1 : days) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
