/** A return of the embedded plan as a file, as issued. */

import { embeddedPlan, issueTemplates, parseCycle } from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { writeXlsx } from "#src/hosts/xlsx/write";

export const plan = embeddedPlan();

export async function issuedFile(partner: string): Promise<{ name: string; bytes: Uint8Array }> {
  const cycle = parseCycle(plan, "2025-annual");
  if (!cycle) throw new Error("The embedded plan has no annual cycle.");
  const [template] = issueTemplates({
    plan,
    cycle,
    partners: [partner],
    returnBy: "2025-01-31",
    digest: textFingerprint,
  });
  if (!template) throw new Error(`${partner} has no template.`);
  return { name: template.file, bytes: await writeXlsx(template.draft) };
}
