import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { counted, isIsoDate, owningPartners } from "#src/core/index";
import { Busy } from "../Busy";
import { Failure } from "../Failure";
import type { ScreenProps } from "../host";
import { useLook } from "../look";
import { PlanChoice } from "../plan/PlanChoice";
import { sentenceOf } from "../sentence-of";
import { cyclesOf } from "./cycles";
import type { IssuedCycle } from "./issue-cycle";
import { IssuedFiles } from "./IssuedFiles";

const useStyles = makeStyles({
  form: { maxWidth: "640px" },
  partners: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

interface Writing {
  readonly words: string;
  readonly share: number;
}

/** Asking for returns: plan, cycle, partners and date in; a workbook for each partner out. */
export function NewCycle({ host, plan, onPlan, isOwnPlan }: ScreenProps) {
  const look = useLook();
  const styles = useStyles();
  const cycles = cyclesOf(plan);
  const owners = owningPartners(plan);
  const [cycleName, setCycleName] = useState("");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [returnBy, setReturnBy] = useState("");
  const [missing, setMissing] = useState<{ readonly date?: string; readonly partners?: string }>({});
  const [writing, setWriting] = useState<Writing | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [issued, setIssued] = useState<IssuedCycle | null>(null);
  // What was issued from one plan is no answer to another.
  useEffect(() => {
    setIssued(null);
    setLeft(new Set());
  }, [plan]);

  const dateField = useRef<HTMLInputElement | null>(null);
  const cycle = cycles.find(({ name }) => name === cycleName) ?? cycles[0];
  const partners = owners.filter(({ code }) => !left.has(code));
  const issue = async () => {
    const faults = {
      ...(isIsoDate(returnBy) ? {} : { date: "Give the day by which returns are to be back." }),
      ...(partners.length > 0 ? {} : { partners: "Choose at least one delivery partner." }),
    };
    setMissing(faults);
    if (faults.date !== undefined) dateField.current?.focus();
    if (Object.keys(faults).length > 0 || !cycle) return;
    setFailure(null);
    setIssued(null);
    setWriting({ words: "Preparing the workbooks", share: 0 });
    try {
      const { issueCycle } = await import("./issue-cycle");
      const request = { plan, cycle, partners: partners.map(({ code }) => code), returnBy };
      setIssued(
        await issueCycle(host, request, (done, total, name) =>
          setWriting({ words: `Writing ${done + 1} of ${total}: ${name}`, share: done / total }),
        ),
      );
    } catch (error) {
      setFailure(sentenceOf(host, error));
    }
    setWriting(null);
  };

  return (
    <div className={`${look.stack} ${styles.form}`}>
      <h2 className={look.title}>Issue a new cycle</h2>
      <PlanChoice {...{ host, plan, onPlan, isOwnPlan }} />
      <Field label="Reporting cycle">
        <Select
          value={cycle?.name ?? ""}
          select={{ className: look.choice }}
          onChange={(_event, { value }) => setCycleName(value)}
        >
          {cycles.map(({ name, title }) => (
            <option key={name} value={name}>{`${title} (${name})`}</option>
          ))}
        </Select>
      </Field>
      <Field
        label="Return by"
        required
        {...(missing.date === undefined ? {} : { validationMessage: missing.date })}
      >
        <Input
          ref={(element: HTMLInputElement | null) => {
            dateField.current = element;
          }}
          type="date"
          value={returnBy}
          onChange={(_event, { value }) => setReturnBy(value)}
        />
      </Field>
      <fieldset className={styles.partners} aria-describedby="partners-fault">
        <legend className={styles.legend}>Delivery partners</legend>
        <Checkbox
          label="All"
          checked={left.size === 0 ? true : partners.length === 0 ? false : "mixed"}
          onChange={(_event, { checked }) =>
            setLeft(new Set(checked === true ? [] : owners.map(({ code }) => code)))
          }
        />
        {owners.map(({ code, name }) => (
          <Checkbox
            key={code}
            label={name}
            checked={!left.has(code)}
            onChange={(_event, { checked }) => {
              const next = new Set(left);
              if (checked === true) next.delete(code);
              else next.add(code);
              setLeft(next);
            }}
          />
        ))}
        <span id="partners-fault" role="alert">
          {missing.partners}
        </span>
      </fieldset>
      <Failure sentence={failure} />
      <div className={look.row}>
        <Button appearance="primary" disabledFocusable={writing !== null} onClick={() => void issue()}>
          {`Make ${counted(partners.length, "workbook")}`}
        </Button>
      </div>
      {writing && <Busy isGoingOn words={writing.words} share={writing.share} />}
      {issued && <IssuedFiles host={host} plan={plan} issued={issued} />}
    </div>
  );
}
