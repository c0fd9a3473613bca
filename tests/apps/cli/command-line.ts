/** Runs the command in this process and keeps what it prints. */

import { run } from "#src/apps/cli/run";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function returns(...args: string[]): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const code = await run(args, {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  });
  return { code, ...written };
}
