import { HostError, hostErrorOf } from "./host-error";

export interface Asking {
  /** Waits, where Excel can, until the person has left the cell they are typing in; fails at once otherwise. */
  readonly waits?: boolean;
  /** Something is being changed, so that silence leaves the outcome open. */
  readonly writes?: boolean;
}

/** Runs one conversation with Excel. */
export type Ask = <T>(work: (context: Excel.RequestContext) => Promise<T>, asking?: Asking) => Promise<T>;

/** Conversations with the open workbook, each answered within the limit (milliseconds) or failing. */
export function askWithin(limit: number): Ask {
  return (work, { waits = false, writes = false } = {}) =>
    answeredWithin(limit, () => Excel.run({ delayForCellEdit: waits }, work), { writes });
}

/** @throws HostError for whatever Excel refuses, and for its silence. */
export async function answeredWithin<T>(
  limit: number,
  call: () => Promise<T>,
  { writes }: { readonly writes: boolean },
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent(limit, writes)), limit);
  });
  try {
    return await Promise.race([call(), silence]);
  } catch (error) {
    throw hostErrorOf(error);
  } finally {
    clearTimeout(timer);
  }
}

function silent(limit: number, writes: boolean): HostError {
  const seconds = Math.max(1, Math.round(limit / 1000));
  const waited = seconds === 1 ? "a second" : `${seconds} seconds`;
  return new HostError(
    "silent",
    writes
      ? `Excel has not answered for ${waited}, so it is not certain that the change was made: look at the cell before you try again.`
      : `Excel has not answered for ${waited}: if you are typing in a cell, press Enter, and then try again.`,
  );
}
