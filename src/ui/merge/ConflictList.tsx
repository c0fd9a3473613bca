import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import { counted, findAction, findPartner, isOpenConflict, type Conflict, type Plan } from "#src/core/index";
import { Busy } from "../Busy";
import { dateInWords } from "../check/fix-preview";
import { focusOn } from "../focus-on";
import { LongList, type RowAttributes } from "../long/LongList";
import { usePageRows } from "../long/use-rows";
import { useLook } from "../look";
import { LongMore } from "../More";
import { isEntered, withoutDecision, type DeskWork } from "./desk-work";

const ConflictDecisionForm = lazy(() =>
  import("./ConflictDecisionForm").then(({ ConflictDecisionForm: form }) => ({ default: form })),
);

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  answer: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

export const conflictsHeading = "conflicts-heading";

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly plan: Plan;
  readonly desk: DeskWork;
}

/** "Status of action 15" */
function aboutOf({ question, action, milestone }: Conflict): string {
  if (action === null) return question;
  return `${question} of ${milestone === null ? `action ${action}` : `milestone ${milestone}`}`;
}

/** Owners of one action who answered differently, side by side, and what was decided between them. */
export function ConflictList({ conflicts, plan, desk }: Props) {
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  const open = conflicts.filter(isOpenConflict);
  const decided = conflicts.filter((conflict) => !isOpenConflict(conflict));
  const drawn = usePageRows({
    count: open.length,
    keys: open.map(({ id }) => id),
    likelyHeight: 240,
  });
  if (conflicts.length === 0) return null;
  // What held the focus goes away with its conflict.
  const onDone = () => focusOn(heading.current);
  return (
    <section className={look.tight} aria-labelledby={conflictsHeading}>
      <h4 id={conflictsHeading} ref={heading} tabIndex={-1} className={`${look.strong} ${look.focusable}`}>
        {open.length > 0 ? `${counted(open.length, "conflict")} to decide` : "Conflicts"}
      </h4>
      {open.length > 0 && (
        <p className={look.quiet}>
          Decide them here or, later, on the Conflicts sheet of the consolidated workbook. The rows are held
          until then.
        </p>
      )}
      <LongList of="div" drawn={drawn} items={open} one="conflict" className={look.tight}>
        {(conflict, attributes) => <OpenConflict {...{ conflict, plan, desk, onDone, attributes }} />}
      </LongList>
      {decided.length > 0 && (
        <LongMore
          key={String(open.length === 0)}
          words={`${counted(decided.length, "conflict")} decided`}
          open={open.length === 0}
        >
          <DecidedList {...{ decided, plan, desk, onDone }} />
        </LongMore>
      )}
    </section>
  );
}

interface DecidedProps extends Pick<Props, "plan" | "desk"> {
  readonly decided: readonly Conflict[];
  onDone(): void;
}

function DecidedList({ decided, ...given }: DecidedProps) {
  const look = useLook();
  const drawn = usePageRows({
    count: decided.length,
    keys: decided.map(({ id }) => id),
    likelyHeight: 120,
  });
  return (
    <LongList drawn={drawn} items={decided} one="conflict" className={`${look.plainList} ${look.tight}`}>
      {(conflict, attributes) => <Decided {...{ conflict, attributes }} {...given} />}
    </LongList>
  );
}

interface OneProps extends Pick<Props, "plan" | "desk"> {
  readonly conflict: Conflict;
  onDone(): void;
}

type RowProps = OneProps & { readonly attributes: RowAttributes };

function OpenConflict({ conflict, plan, desk, onDone, attributes }: RowProps) {
  const look = useLook();
  const styles = useStyles();
  const { action, answers, before, proposal, wanting } = conflict;
  const about = aboutOf(conflict);
  return (
    <article {...attributes} className={`${look.card} ${look.tight}`} aria-label={about}>
      <h5 className={look.strong}>{about}</h5>
      {action !== null && <p className={look.quiet}>{findAction(plan, action)?.title}</p>}
      {before && (
        <p className={look.text}>
          <strong>Reopened.</strong>{" "}
          {`${before.by} had decided “${before.answer}” between ${before.between}: ${before.reason}`}
        </p>
      )}
      <ul className={styles.sides}>
        {answers.map(({ partner, answer, sender, file, sheet, cell, when }) => (
          <li key={`${partner} ${file}`}>
            <p className={look.text}>{findPartner(plan, partner)?.name ?? partner}</p>
            <p className={styles.answer}>{answer}</p>
            <p className={look.quiet}>
              {[
                `${file}, ${sheet} ${cell}`,
                ...(sender === null ? [] : [sender]),
                ...(when === null ? [] : [dateInWords(when)]),
              ].join(", ")}
            </p>
          </li>
        ))}
      </ul>
      {proposal && <p className={look.text}>{`Proposed: “${proposal.answer}”: ${proposal.why}.`}</p>}
      {wanting !== null && <p className={look.text}>{wanting}</p>}
      <Deciding {...{ conflict, plan, desk, about, onDone }} words="Decide" />
    </article>
  );
}

/** The button, and the form that it opens. */
function Deciding({
  words,
  about,
  conflict,
  plan,
  desk,
  onDone,
}: OneProps & { readonly words: string; readonly about: string }) {
  const look = useLook();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onDone();
  };
  return (
    <>
      <div className={look.row}>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={`${words}: ${about}`}
          onClick={() => setOpen(!isOpen)}
        >
          {words}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Busy isGoingOn words="Loading" />}>
          <ConflictDecisionForm {...{ conflict, plan, desk, about }} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function Decided({ conflict, plan, desk, onDone, attributes }: RowProps) {
  const look = useLook();
  const about = aboutOf(conflict);
  const { decision, between } = conflict;
  const takeBack = () => {
    desk.enter(withoutDecision(desk.entered, conflict), `Taken back: ${about}.`);
    onDone();
  };
  return (
    <li {...attributes} className={`${look.card} ${look.tight}`}>
      <p className={look.text}>
        <strong>{`${about}: ${decision?.answer ?? ""}`}</strong>
      </p>
      <p className={look.quiet}>
        {`Decided by ${decision?.by ?? ""} between ${between}: ${decision?.reason ?? ""}`}
      </p>
      {isEntered(desk.entered, conflict) ? (
        <div className={look.row}>
          <Button
            size="small"
            disabledFocusable={desk.isBusy}
            aria-label={`Take back: ${about}`}
            onClick={takeBack}
          >
            Take back
          </Button>
        </div>
      ) : (
        <Deciding {...{ conflict, plan, desk, about, onDone }} words="Decide otherwise" />
      )}
    </li>
  );
}
