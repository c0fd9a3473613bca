/** The port asked for by the variable PORT. */
export function portGiven(ordinary: number): number {
  const given = process.env["PORT"];
  if (given === undefined || given === "") return ordinary;
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given);
  throw new Error(`PORT is “${given}”: give a number from 0 to 65535.`);
}

/** Ends the program with a sentence where another program has the port; throws any other error again. */
export function refusePort(error: unknown, port: number, advice: string): void {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!isTaken) throw error;
  process.stderr.write(`Port ${port} is used by another program: ${advice}\n`);
  process.exitCode = 1;
}
