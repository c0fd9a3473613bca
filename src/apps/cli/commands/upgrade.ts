/** returns upgrade: the answers of an older or damaged return in a fresh template. */

import { countLine } from "../findings-text";
import { openReturn, saveReturn, type OneReturnOptions } from "../one-return";
import { wrap, type Out } from "../output";
import { UsageError } from "../usage";
import {
  bringForward,
  checkWorkbook,
  counted,
  listInWords,
  quote,
  readReturn,
  templateChanges,
  templateFor,
  templateVersion,
  type Homeless,
} from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";

const placeInWords = ({ sheet, cell, heading }: Homeless) =>
  sheet === null || cell === null ? heading : `${sheet}!${cell} (${heading})`;

/** @returns 0 when every answer was carried over, 1 when something has no place in the current template. */
export async function upgrade(path: string, options: OneReturnOptions, out: Out): Promise<number> {
  const { output } = options;
  if (output === undefined)
    throw new UsageError("Say where the return on the current template goes with -o.");
  const { file, request, checked } = await openReturn(path, options);
  const { returned } = checked;
  const template = templateFor(returned, request);
  if ("reason" in template) throw new UsageError(`${path} cannot be brought forward: ${template.reason}`);
  const issued = await writeXlsx(template.draft);
  const { edits, homeless, carried } = bringForward(returned, readReturn(readXlsx(issued), request.plan));
  const bytes = patchXlsx(issued, edits);
  await saveReturn(output, bytes);

  const { partner, cycle, verdict, findings } = checkWorkbook(readXlsx(bytes), request);
  const from = returned.templateRead;
  const notAsked = templateChanges(from)?.notAsked ?? [];
  out.json({
    file,
    output,
    partner,
    cycle,
    from,
    to: templateVersion,
    carried,
    homeless,
    notAsked,
    verdict,
    findings,
  });
  out.text([
    `${file} (${[partner, cycle].filter((part) => part !== null).join(", ")})`,
    `  ${counted(carried, "answer")} carried from template version ${from} into version ${templateVersion}.`,
    ...(notAsked.length === 0 ? [] : wrap(`New questions: ${listInWords(notAsked)}.`, 2)),
    homeless.length === 0
      ? "  Nothing was left behind."
      : `  ${counted(homeless.length, "entry", "entries")} without a place in it, to be looked at by a person:`,
    ...homeless.flatMap((one) => wrap(`${placeInWords(one)}: ${quote(one.text)}. ${one.why}`, 4)),
    "",
    `  Check: ${countLine(findings)}`,
    "",
    `The return on the current template is ${output}. ${path} is as it was.`,
  ]);
  return homeless.length === 0 ? 0 : 1;
}
