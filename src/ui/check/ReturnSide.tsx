import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo } from "react";
import { actionProgress, helpForCell, type CellRef, type Plan, type Return } from "#src/core/index";
import { Busy } from "../Busy";
import { Failure } from "../Failure";
import { More } from "../More";
import type { OpenWorkbook, ScreenProps } from "../host";
import { useLook } from "../look";
import type { Settling } from "../settle/settling";
import type { OpenState } from "../use-open-workbook";
import { useSelection } from "../use-selection";
import { ActionStates } from "./ActionStates";
import { CellPanel } from "./CellPanel";
import { copyName } from "./copy-name";
import { Filters } from "./Filters";
import { FindingList } from "./FindingList";
import type { Fixing } from "./FixOffer";
import { listedFindings } from "./listed";
import { NothingToShow } from "./NothingToShow";
import { recorder } from "./recorder";
import type { RecognisedReturn } from "./recognise";
import { ReturnTitle } from "./ReturnTitle";
import { SaveOrLeave } from "./SaveOrLeave";
import { filterFindings, noFilter, sectionsOf } from "./sections";
import { UndoBar } from "./UndoBar";
import { useFilter } from "./use-filter";
import { Verdict } from "./Verdict";

const ReadyPanel = lazy(() =>
  import("../ready/ReadyPanel").then(({ ReadyPanel: part }) => ({ default: part })),
);
const PlanChoice = lazy(() =>
  import("../plan/PlanChoice").then(({ PlanChoice: part }) => ({ default: part })),
);

const useStyles = makeStyles({
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    maxHeight: "40vh",
    overflowY: "auto",
  },
});

interface Props extends Omit<ScreenProps, "samples"> {
  readonly open: OpenWorkbook;
  readonly state: OpenState;
  readonly recognised: RecognisedReturn;
  onJump(cell: CellRef): void;
  onLeave(): void;
}

/** A return of another plan can only be checked once that plan is chosen. */
function isOfPlan({ identity }: Return, plan: Plan): boolean {
  return identity === null || (identity.plan === plan.id && identity.edition === plan.edition);
}

/** How the return stands, what was found in it, and what to do next. */
export function ReturnSide({ open, state, recognised, onJump, onLeave, ...screen }: Props) {
  const styles = useStyles();
  const look = useLook();
  const { host, plan } = screen;
  const { checked, workbook } = recognised;
  const { returned, verdict, seal } = checked;
  const findings = useMemo(() => listedFindings(checked), [checked]);
  const { isBusy } = state;
  const { shown, saveCopy } = open;
  const selected = useSelection(open);
  const actions = useMemo(() => actionProgress(returned, findings), [returned, findings]);
  const [filter, setFilter] = useFilter(host, open.name, actions);
  const sections = useMemo(
    () => sectionsOf(filterFindings(findings, filter), actions),
    [findings, filter.kind, filter.action, actions],
  );

  const today = host.today();
  const record = recorder(state, recognised, today);
  const fixing: Fixing = { workbook, all: findings, isBusy, onFix: (...fix) => void record.fix(...fix) };
  const settling: Settling = { returned, today, isBusy, onSettle: record.add };
  const isSealed = seal.state === "sealed";
  const copy = open.name === null ? null : copyName(open.name, isSealed ? "sealed" : "fixed");
  const loading = <Busy isGoingOn words="Loading" />;
  return (
    <>
      <ReturnTitle
        recognised={recognised}
        file={open.name}
        {...(shown ? { onCheck: () => void state.check() } : {})}
      />
      <Verdict verdict={verdict} findings={findings} seal={seal} />
      {!isOfPlan(returned, plan) && (
        <>
          <p className={look.text}>
            It was issued for another plan than the one below. Choose its plan: what is found until then may
            be wrong.
          </p>
          <Suspense fallback={loading}>
            <PlanChoice {...screen} />
          </Suspense>
        </>
      )}
      {(verdict === "ready" || seal.state !== "unsealed") && (
        <Suspense fallback={loading}>
          <ReadyPanel
            host={host}
            plan={plan}
            recognised={recognised}
            isBusy={isBusy}
            file={saveCopy ? copy : open.name}
            attempt={state.attempt}
            onSeal={record.add}
            onJump={onJump}
          />
        </Suspense>
      )}
      <ActionStates
        actions={actions}
        chosen={filter.action}
        onChoose={(action) => setFilter({ ...filter, action })}
      />
      {saveCopy && copy !== null && (
        <SaveOrLeave
          made={state.made}
          isNext={isSealed}
          words={isSealed ? "Save sealed copy" : "Save fixed copy"}
          onSave={() => state.attempt(() => saveCopy(copy))}
          onLeave={onLeave}
        />
      )}
      {findings.length > 0 && (
        <Filters findings={findings} actions={actions} filter={filter} onFilter={setFilter} />
      )}
      {sections.length > 0 ? (
        <FindingList sections={sections} fixing={fixing} settling={settling} onJump={onJump} />
      ) : (
        <NothingToShow hasFindings={findings.length > 0} onShowAll={() => setFilter(noFilter)} />
      )}
      <div className={styles.foot}>
        {/* Here it is seen wherever the person is in the list, and moves nothing. */}
        <Failure sentence={state.failure} />
        <UndoBar made={state.made} isBusy={isBusy} onUndo={() => void state.undo()} />
        {shown && selected && (
          <More words="Help for the selected cell">
            <CellPanel cell={selected} help={helpForCell(returned, plan, selected)} />
          </More>
        )}
      </div>
    </>
  );
}
