/** returns rules: what is checked, and why. */

import { wrap, type Out } from "../output";
import { ruleCatalogue } from "#src/core/index";

export function rules(out: Out): number {
  const catalogue = ruleCatalogue();
  out.json(catalogue);
  out.text(
    catalogue.flatMap(({ id, severity, hold, title, why, remedy, example }) => [
      `${id} (${hold ? "hold" : severity})`,
      ...wrap(`${title}.`, 2),
      ...wrap(`Why: ${why}`, 2),
      ...wrap(`What to do: ${remedy}`, 2),
      ...(example ? [...wrap(`Not so: ${example.wrong}`, 2), ...wrap(`But so: ${example.right}`, 2)] : []),
      "",
    ]),
  );
  return 0;
}
