import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import { parseCycle, type CellRef } from "#src/core/index";
import { Busy } from "../Busy";
import { copyName } from "../check/copy-name";
import type { RecognisedConsolidation } from "../check/recognise";
import { SaveOrLeave } from "../check/SaveOrLeave";
import { UndoBar } from "../check/UndoBar";
import { Failure } from "../Failure";
import type { OpenWorkbook, ScreenProps, View } from "../host";
import { useLook } from "../look";
import type { OpenState } from "../use-open-workbook";
import { useSelection } from "../use-selection";
import { CellChoice } from "./CellChoice";
import { CellOrigin } from "./CellOrigin";
import { originOf } from "./origin";

const PlanChoice = lazy(() =>
  import("../plan/PlanChoice").then(({ PlanChoice: part }) => ({ default: part })),
);

/** As wide as lines can be read. */
const useStyles = makeStyles({ whole: { maxWidth: "900px" } });

interface Props extends Omit<ScreenProps, "samples"> {
  readonly open: OpenWorkbook;
  readonly state: OpenState;
  readonly recognised: RecognisedConsolidation;
  onView(view: View): void;
  onLeave(): void;
}

/** A consolidated workbook: where each of its answers comes from, and the way to the next merge. */
export function ConsolidatedView({ open, state, recognised, onView, onLeave, ...screen }: Props) {
  const { plan } = screen;
  const look = useLook();
  const styles = useStyles();
  const { workbook, identity } = recognised;
  const selected = useSelection(open);
  const [named, setNamed] = useState<CellRef | null>(null);
  const cell = open.shown ? selected : named;
  const isOfPlan = identity.plan === plan.id && identity.edition === plan.edition;
  const origin = useMemo(
    () => (cell && isOfPlan ? originOf(workbook, plan, cell) : null),
    [cell, isOfPlan, workbook, plan],
  );
  const { saveCopy } = open;
  const copy = open.name === null ? null : copyName(open.name, "edited");
  const edit = origin && "edit" in origin ? origin.edit : null;
  return (
    <div className={`${look.stack} ${styles.whole}`}>
      <div>
        <h2 className={look.title}>Consolidated workbook</h2>
        <p className={look.quiet}>
          {parseCycle(plan, identity.cycle)?.title ?? identity.cycle}
          {open.name === null ? "" : `, ${open.name}`}
        </p>
      </div>
      <div className={look.row}>
        <Button appearance="primary" onClick={() => onView("merge")}>
          Merge late returns
        </Button>
      </div>
      {saveCopy && copy !== null && (
        <SaveOrLeave
          made={state.made}
          isNext={false}
          words="Save edited copy"
          onSave={() => state.attempt(() => saveCopy(copy))}
          onLeave={onLeave}
        />
      )}
      <Failure sentence={state.failure ?? (origin && "refusal" in origin ? origin.refusal : null)} />
      {!isOfPlan && (
        <>
          <p className={look.text}>
            {`It was made with the plan ${identity.plan} ${identity.edition}: choose that plan to see where its answers come from.`}
          </p>
          <Suspense fallback={<Busy isGoingOn words="Loading" />}>
            <PlanChoice {...screen} />
          </Suspense>
        </>
      )}
      {isOfPlan && (
        <p className={look.text}>
          {`${open.shown ? "Select" : "Name"} a cell to see which return it comes from. An answer is never written over: your own words go into the green cell beside it.`}
        </p>
      )}
      {isOfPlan && !open.shown && <CellChoice workbook={workbook} onChoose={setNamed} />}
      {cell && origin && "from" in origin && (
        <CellOrigin
          cell={cell}
          origin={origin}
          isBusy={state.isBusy}
          onEdit={(value, words) => edit && void state.change([{ at: edit.at, value }], words)}
        />
      )}
      {(state.made.length > 0 || edit) && (
        <UndoBar made={state.made} isBusy={state.isBusy} onUndo={() => void state.undo()} />
      )}
    </div>
  );
}
