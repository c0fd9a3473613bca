import { patientVoiceTold } from "#src/core/findings/rules/patient-voice-told";
import { testRule } from "#tests/core/findings/test-rule";

const column = "How people with rare conditions took part";
const told = (action: string, text: string | null, more: Readonly<Record<string, string | null>> = {}) => ({
  actions: { [action]: { [column]: text, ...more } },
});

testRule(patientVoiceTold, {
  accepts: [
    { name: "a sentence for each open action" },
    { name: "an action closed earlier", edit: told("3", null) },
    { name: "an action that is closed now", edit: told("1", null, { Status: "concluded" }) },
    { name: "nobody, said in words", edit: told("1", "Nobody took part; a panel starts in May 2025.") },
    { name: "a progress report", cycle: "2025-progress-1", edit: told("1", null) },
  ],
  rejects: [
    {
      name: "a blank",
      edit: told("1", null),
      finding: {
        message: "Action 1 does not say how people with rare conditions took part.",
        cell: "I3",
        action: 1,
      },
    },
    {
      name: "a placeholder",
      edit: told("2", "N/A"),
      finding: { message: /took part, only “N\/A”\.$/, cell: "I4" },
    },
    {
      name: "an action that is new and has no status yet",
      partner: "gamma",
      edit: told("6", null, { Status: null }),
      finding: { message: /^Action 6 does not say/ },
    },
  ],
});
