/** What people bring to a merge, sorted: returns, and the registers of what was issued. */

import {
  isSameCycle,
  joinRegisters,
  parseRegister,
  RegisterError,
  type IssueRegister,
} from "#src/core/index";

export interface Inputs {
  readonly workbooks: readonly File[];
  readonly register: IssueRegister | null;
}

/** The inputs, or a sentence on why they cannot be merged together. */
export type SortedInputs = Inputs | { readonly refusal: string };

const isJson = ({ name }: File) => /\.json$/i.test(name);

/** Registers of one plan and cycle are read as one. */
export async function sortInputs(files: readonly File[]): Promise<SortedInputs> {
  const registers: IssueRegister[] = [];
  for (const file of files.filter(isJson)) {
    try {
      registers.push(parseRegister(JSON.parse(await file.text())));
    } catch (error) {
      if (error instanceof SyntaxError)
        return {
          refusal: `“${file.name}” is not an issue register: it is not JSON. Leave it out, and choose again.`,
        };
      if (error instanceof RegisterError) return { refusal: `“${file.name}”: ${error.message}` };
      throw error;
    }
  }
  const workbooks = files.filter((file) => !isJson(file));
  const [first, ...others] = registers;
  if (!first) return { workbooks, register: null };
  if (others.some((other) => !isSameCycle(first, other)))
    return {
      refusal: "The issue registers are of different cycles: choose the one of the cycle to be merged.",
    };
  return { workbooks, register: joinRegisters(first, others) };
}
