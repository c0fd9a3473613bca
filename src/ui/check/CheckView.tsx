import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { CellRef } from "#src/core/index";
import { Busy } from "../Busy";
import { Failure } from "../Failure";
import type { OpenWorkbook, ScreenProps } from "../host";
import { useLook } from "../look";
import type { OpenState } from "../use-open-workbook";
import type { Destination } from "./places";
import type { RecognisedReturn } from "./recognise";
import { ReturnSide } from "./ReturnSide";

const WorkbookPicture = lazy(() =>
  import("../picture/WorkbookPicture").then(({ WorkbookPicture: part }) => ({ default: part })),
);

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
  hiddenWhenWide: { [wide]: { display: "none" } },
  choice: {
    position: "sticky",
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground2,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
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
export function CheckView({ onLeave, ...given }: Props) {
  const look = useLook();
  const styles = useStyles();
  const { open, state, recognised, plan } = given;
  const [showsSheets, setShowsSheets] = useState(false);
  const [destination, setDestination] = useState<Destination | null>(null);
  const { shown } = open;
  const jump = (cell: CellRef) => {
    if (shown) return void state.attempt(() => shown.reveal(cell));
    setShowsSheets(true);
    setDestination({ cell });
  };
  if (shown)
    return (
      <div className={look.stack}>
        <ReturnSide {...given} onJump={jump} onLeave={onLeave} />
      </div>
    );
  return (
    <div className={look.stack}>
      <div
        role="group"
        aria-label="Show"
        className={mergeClasses(look.row, styles.choice, styles.hiddenWhenWide)}
      >
        <ToggleButton size="small" checked={!showsSheets} onClick={() => setShowsSheets(false)}>
          Findings
        </ToggleButton>
        <ToggleButton size="small" checked={showsSheets} onClick={() => setShowsSheets(true)}>
          Sheets
        </ToggleButton>
      </div>
      <div className={styles.whole}>
        <div className={mergeClasses(look.stack, styles.side, showsSheets && styles.hiddenWhenNarrow)}>
          <ReturnSide {...given} onJump={jump} onLeave={onLeave} />
        </div>
        <div className={mergeClasses(look.stack, styles.picture, !showsSheets && styles.hiddenWhenNarrow)}>
          {/* Where there is room for both, it is said beside the findings. */}
          <div className={mergeClasses(look.live, styles.hiddenWhenWide)}>
            {state.failure !== null && <Failure sentence={state.failure} />}
          </div>
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
      </div>
    </div>
  );
}
