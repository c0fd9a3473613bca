import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { counted, milestonesOf, type Plan } from "#src/core/index";
import { Busy } from "../Busy";
import { Failure } from "../Failure";
import type { ScreenProps } from "../host";
import { useLook } from "../look";
import { More } from "../More";
import { FilePicker } from "../start/FilePicker";
import { sentenceOf } from "../sentence-of";
import { ImportFindings } from "./ImportFindings";
import type * as PlanReader from "./read-plan";

type Props = Pick<ScreenProps, "host" | "plan" | "onPlan" | "isOwnPlan">;

/** Which plan is worked with, and how to bring another: a plan file, or a published edition. */
export function PlanChoice({ host, plan, onPlan, isOwnPlan }: Props) {
  const look = useLook();
  const [isReading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [imported, setImported] = useState<Plan | null>(null);
  const [edition, setEdition] = useState(String(plan.edition + 1));

  const bring = async (read: (reader: typeof PlanReader) => Promise<PlanReader.ReadPlan>) => {
    setReading(true);
    setRefusal(null);
    try {
      const answer = await read(await import("./read-plan"));
      if ("plan" in answer) {
        onPlan(answer.plan);
        setImported(answer.plan);
      } else setRefusal(answer.refusal);
    } catch (error) {
      setRefusal(sentenceOf(host, error));
    }
    setReading(false);
  };
  const year = Number(edition);
  const isYear = Number.isInteger(year) && year >= 2000 && year <= 2100;
  const onTexts = (files: readonly File[]) => {
    if (isYear) void bring((reader) => reader.planFromTexts(files, { host, edition: year, previous: plan }));
    else setRefusal(`Give the year of the edition, such as ${plan.edition + 1}, before you choose its text.`);
  };
  const save = () =>
    host.giveFile({
      name: `plan-${plan.edition}.json`,
      bytes: new TextEncoder().encode(`${JSON.stringify(plan, null, 2)}\n`),
    });

  const milestones = plan.actions.flatMap(milestonesOf).length;
  return (
    <section className={look.stack} aria-label="Plan">
      <p className={look.text} role="status">
        Plan: <strong>{`${plan.title} ${plan.edition}`}</strong>
        {`, ${counted(plan.actions.length, "action")}, ${counted(milestones, "milestone")}`}
      </p>
      <Failure sentence={refusal} />
      <Busy isGoingOn={isReading} words="Reading the plan" />
      {imported === plan && <ImportFindings findings={plan.findings} />}
      {!isOwnPlan && (
        <div className={look.row}>
          {imported === plan && (
            <Button size="small" onClick={() => void save()}>
              Save as a plan file
            </Button>
          )}
          <Button size="small" onClick={() => onPlan(null)}>
            Use the plan that comes with this program
          </Button>
        </div>
      )}
      <More words="Use another plan">
        <div className={look.stack}>
          <FilePicker
            label="Choose a plan file"
            hint="A plan saved from here or by the command line (.json)."
            accept=".json"
            onFiles={([file]) => file && void bring((reader) => reader.planFromFile(file))}
          />
          <Field label="Year of the published edition">
            <Input value={edition} inputMode="numeric" onChange={(_event, { value }) => setEdition(value)} />
          </Field>
          <FilePicker
            label="Import a published edition"
            hint="The annexes as saved web pages (.html), or as text (.txt, .md)."
            accept=".html,.htm,.txt,.md"
            isMany
            onFiles={onTexts}
          />
        </div>
      </More>
    </section>
  );
}
