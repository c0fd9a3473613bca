/** returns chase: who has returned, who is late, and who has something to put right. */

import { findRegister, loadPlan } from "../load";
import { columns, wrap, type Out } from "../output";
import { receiveAll } from "../received";
import { chaseList, consolidate, counted, type ChaseLine, type ChaseState } from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";

export interface ChaseOptions {
  readonly plan?: string;
  readonly register?: string;
  readonly asAt: string | null;
}

const stateWords: { readonly [S in ChaseState]: string } = {
  due: "not here yet",
  late: "LATE",
  "needs-correction": "needs correction",
  returned: "returned",
};

function standsIn({ state, daysLate, toPutRight, held }: ChaseLine): string {
  const words = stateWords[state];
  if (daysLate !== null) return `${words} by ${counted(daysLate, "day")}`;
  if (toPutRight > 0) return `${words}: ${toPutRight} to put right`;
  return held > 0 ? `waits for a decision: ${counted(held, "row")} held` : words;
}

/** @returns 0 when every partner has returned all of it, 1 when somebody is to be chased. */
export async function chase(paths: readonly string[], options: ChaseOptions, out: Out): Promise<number> {
  const plan = await loadPlan(options.plan);
  const register = await findRegister(options.register, paths);
  const files = await receiveAll(paths, out.progress, { namesMayRepeat: true });
  const consolidation = consolidate({
    plan,
    cycle: null,
    files,
    into: null,
    register,
    asAt: options.asAt,
    digest: textFingerprint,
  });
  const lines = chaseList(consolidation, consolidation.register);
  const open = lines.filter(({ state }) => state !== "returned");
  out.json({ cycle: consolidation.cycle.name, partners: lines });
  out.text([
    `${consolidation.cycle.title}: ${lines.length - open.length} of ${counted(lines.length, "return")} complete`,
    "",
    ...columns([
      ["  Delivery partner", "Return", "Return by", "Who completed it"],
      ...lines.map((line) => [`  ${line.name}`, standsIn(line), line.returnBy ?? "", line.contact ?? ""]),
    ]),
    ...lines.flatMap(({ name, setAside }) =>
      setAside.flatMap((one) => ["", `  Not used, from ${name}:`, ...wrap(one, 4)]),
    ),
  ]);
  return open.length > 0 ? 1 : 0;
}
