import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useMemo, useState } from "react";
import { actionProgress, helpForCell, type CellRef, type Plan } from "#src/core/index";
import { Busy } from "../Busy";
import type { OpenWorkbook, ScreenProps } from "../host";
import { useLook } from "../look";
import type { Destination } from "../picture/WorkbookPicture";
import type { Settling } from "../settle/settling";
import type { OpenState } from "../use-open-workbook";
import { useSelection } from "../use-selection";
import { ActionStates } from "./ActionStates";
import { CellPanel } from "./CellPanel";
import { copyName } from "./copy-name";
import { Filters } from "./Filters";
import { FindingList } from "./FindingList";
import { recorder } from "./recorder";
import type { Fixing } from "./FixOffer";
import type { RecognisedReturn } from "./recognise";
import { SaveOrLeave } from "./SaveOrLeave";
import { filterFindings, noFilter, sectionsOf } from "./sections";
import { UndoBar } from "./UndoBar";
import { useFilter } from "./use-filter";
import { Verdict } from "./Verdict";

const WorkbookPicture = lazy(() =>
  import("../picture/WorkbookPicture").then(({ WorkbookPicture: part }) => ({ default: part })),
);
const ReadyPanel = lazy(() =>
  import("../ready/ReadyPanel").then(({ ReadyPanel: part }) => ({ default: part })),
);

const PlanChoice = lazy(() =>
  import("../plan/PlanChoice").then(({ PlanChoice: part }) => ({ default: part })),
);

/** A return of another plan can only be checked once that plan is chosen. */
const isOfPlan = (identity: NonNullable<RecognisedReturn["checked"]["returned"]["identity"]>, plan: Plan) =>
  identity.plan === plan.id && identity.edition === plan.edition;

/** Below this width there is room for the findings or the sheets, not for both. */
const wide = "@media (min-width: 900px)";

const useStyles = makeStyles({
  whole: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    [wide]: { gridTemplateColumns: "minmax(340px, 420px) minmax(0, 1fr)", alignItems: "start" },
  },
  alone: { [wide]: { gridTemplateColumns: "minmax(0, 1fr)" } },
  side: { minWidth: 0 },
  picture: {
    minWidth: 0,
    height: "calc(100vh - 72px)",
    [wide]: { position: "sticky", top: tokens.spacingVerticalM, height: "calc(100vh - 68px)" },
  },
  hiddenWhenNarrow: { display: "none", [wide]: { display: "flex" } },
  onlyNarrow: {
    position: "sticky",
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground2,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    [wide]: { display: "none" },
  },
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
  /** Turns to another return, where this one was brought as a file. */
  onLeave(): void;
}

/** A return with its findings: beside Excel, or beside our own picture of its sheets. */
export function CheckView({ open, state, recognised, onLeave, ...screen }: Props) {
  const { host, plan } = screen;
  const look = useLook();
  const styles = useStyles();
  const { checked, workbook, partner, cycle } = recognised;
  const { findings, returned, verdict, seal } = checked;
  const [showsSheets, setShowsSheets] = useState(false);
  const [destination, setDestination] = useState<Destination | null>(null);
  const selected = useSelection(open);
  const actions = useMemo(() => actionProgress(returned, findings), [returned, findings]);
  const [filter, setFilter] = useFilter(host, open.name, actions);
  const sections = useMemo(
    () => sectionsOf(filterFindings(findings, filter), actions),
    [findings, filter.kind, filter.action, actions],
  );

  const { shown, saveCopy } = open;
  const jump = (cell: CellRef) => {
    if (shown) return void state.attempt(() => shown.reveal(cell));
    setShowsSheets(true);
    setDestination({ cell });
  };
  const { isBusy } = state;
  const today = host.today();
  const record = recorder(state, recognised, today);
  const fixing: Fixing = {
    workbook,
    all: findings,
    isBusy,
    onFix: (...fix) => void record.fix(...fix),
  };
  const settling: Settling = { returned, today, isBusy, onSettle: record.add };
  const isSealed = seal.state === "sealed";
  const copy = open.name === null ? null : copyName(open.name, isSealed ? "sealed" : "fixed");

  return (
    <div className={look.stack}>
      {!shown && (
        <div role="group" aria-label="Show" className={mergeClasses(look.row, styles.onlyNarrow)}>
          <ToggleButton size="small" checked={!showsSheets} onClick={() => setShowsSheets(false)}>
            Findings
          </ToggleButton>
          <ToggleButton size="small" checked={showsSheets} onClick={() => setShowsSheets(true)}>
            Sheets
          </ToggleButton>
        </div>
      )}
      <div className={mergeClasses(styles.whole, shown && styles.alone)}>
        <div
          className={mergeClasses(look.stack, styles.side, !shown && showsSheets && styles.hiddenWhenNarrow)}
        >
          <div className={look.tight}>
            <h2 className={look.title}>{partner}</h2>
            <p className={look.quiet}>
              {cycle}
              {open.name === null ? "" : `, ${open.name}`}
            </p>
          </div>
          <Verdict checked={checked} />
          {returned.identity && !isOfPlan(returned.identity, plan) && (
            <Suspense fallback={<Busy isGoingOn words="Loading" />}>
              <PlanChoice {...screen} />
            </Suspense>
          )}
          {(verdict === "ready" || seal.state !== "unsealed") && (
            <Suspense fallback={<Busy isGoingOn words="Loading" />}>
              <ReadyPanel
                host={host}
                plan={plan}
                recognised={recognised}
                isBusy={isBusy}
                file={saveCopy ? copy : open.name}
                attempt={state.attempt}
                onSeal={record.add}
                onJump={jump}
              />
            </Suspense>
          )}
          <ActionStates
            actions={actions}
            chosen={filter.action}
            onChoose={(action) => setFilter({ ...filter, action })}
          />
          {saveCopy && copy !== null ? (
            <SaveOrLeave
              made={state.made}
              isNext={isSealed}
              words={isSealed ? "Save sealed copy" : "Save fixed copy"}
              onSave={() => state.attempt(() => saveCopy(copy))}
              onLeave={onLeave}
            />
          ) : (
            <div className={look.row}>
              <Button size="small" icon={<ArrowSync16Regular />} onClick={() => void state.check()}>
                Check again
              </Button>
            </div>
          )}
          {findings.length > 0 && (
            <Filters findings={findings} actions={actions} filter={filter} onFilter={setFilter} />
          )}
          {sections.length > 0 ? (
            <FindingList sections={sections} fixing={fixing} settling={settling} onJump={jump} />
          ) : (
            <NothingToShow hasFindings={findings.length > 0} onShowAll={() => setFilter(noFilter)} />
          )}
          <div className={styles.foot}>
            <UndoBar made={state.made} isBusy={state.isBusy} onUndo={() => void state.undo()} />
            {shown && selected && (
              <details>
                <summary>Help for the selected cell</summary>
                <CellPanel cell={selected} help={helpForCell(returned, plan, selected)} />
              </details>
            )}
          </div>
        </div>
        {!shown && (
          <div className={mergeClasses(look.stack, styles.picture, !showsSheets && styles.hiddenWhenNarrow)}>
            <Suspense fallback={<Busy isGoingOn words="Drawing the sheets" />}>
              <WorkbookPicture
                recognised={recognised}
                plan={plan}
                isBusy={state.isBusy}
                destination={destination}
                onChange={state.change}
              />
            </Suspense>
          </div>
        )}
      </div>
    </div>
  );
}

function NothingToShow({ hasFindings, onShowAll }: { readonly hasFindings: boolean; onShowAll(): void }) {
  const look = useLook();
  if (!hasFindings) return <p className={look.text}>Nothing was found that needs your attention.</p>;
  return (
    <div className={look.row}>
      <p className={look.text}>No finding is of the kind you chose.</p>
      <Button size="small" onClick={onShowAll}>
        Show all
      </Button>
    </div>
  );
}
