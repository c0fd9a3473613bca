/** What is wrong in a form, field by field. */

/** What is missing, by field; a field that is not named is all right. */
export type Faults = Readonly<Record<string, string>>;

/** Of a field, to be spread into it. */
export const faultOf = (faults: Faults, field: string) =>
  faults[field] === undefined ? {} : { validationMessage: faults[field] };

/** The sentence where nothing was given. */
export const missing = (value: string, sentence: string) => (value.trim() === "" ? sentence : undefined);

/** Only the fields that have a sentence. */
export const faultsOf = (faults: Readonly<Record<string, string | undefined>>): Faults =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([field, sentence]) =>
      sentence === undefined ? [] : [[field, sentence]],
    ),
  );

/** Without that field's: somebody is mending it. */
export function mending(faults: Faults, field: string): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([name]) => name !== field));
}
