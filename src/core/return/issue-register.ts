/** The issue register: which file went to which partner, so that the merge can account for each. */

import { z } from "zod";

import { faultInWords } from "../plan/schema-words";

const issuedReturnSchema = z.strictObject({
  file: z.string().min(1),
  partner: z.string().min(1),
  cycle: z.string().min(1),
  templateVersion: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits"),
  returnBy: z.iso.date(),
});

const registerSchema = z.strictObject({
  plan: z.string().min(1),
  edition: z.number().int(),
  cycle: z.string().min(1),
  returnBy: z.iso.date(),
  issued: z.array(issuedReturnSchema),
});

export type IssuedReturn = z.infer<typeof issuedReturnSchema>;
export type IssueRegister = z.infer<typeof registerSchema>;

/** Thrown when a file named as the issue register is none. */
export class RegisterError extends Error {
  override readonly name = "RegisterError";
}

/** Reads a parsed register.json. @throws RegisterError naming the first fault. */
export function parseRegister(json: unknown): IssueRegister {
  const parsed = registerSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const where = first?.path.join(".") || "the file";
  const value = first?.path.reduce<unknown>(
    (found, key) => (typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined),
    json,
  );
  throw new RegisterError(
    `This is not an issue register: ${where} ${first ? faultInWords(first, value) : "cannot be read"}.`,
  );
}
