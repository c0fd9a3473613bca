import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { isIsoDate } from "#src/core/index";
import { Busy } from "../Busy";
import { Failure } from "../Failure";
import type { ScreenProps } from "../host";
import { useLook } from "../look";
import { PlanChoice } from "../plan/PlanChoice";
import { FilePicker } from "../start/FilePicker";
import { DryRunResult } from "./DryRunResult";
import { IntoChoice } from "./IntoChoice";
import { LargerChoice } from "./LargerChoice";
import { useMerge } from "./use-merge";

interface Props extends ScreenProps {
  /** A consolidated workbook that was brought elsewhere, to go on from; null for none. */
  readonly from: File | null;
}

const useStyles = makeStyles({ form: { maxWidth: "1100px" }, day: { maxWidth: "280px" } });

/** Bringing returns together: files in, a dry run to look at, then the consolidated workbook. */
export function MergeReturns({ host, plan, samples, onPlan, isOwnPlan, from }: Props) {
  const look = useLook();
  const styles = useStyles();
  const merging = useMerge(host, plan, samples, from);
  const { files, asAt, goingOn, progress, failure, larger, result, said } = merging;
  const isBusy = progress !== null;
  return (
    <div className={`${look.stack} ${styles.form}`}>
      <h2 className={look.title}>Merge returns</h2>
      <PlanChoice {...{ host, plan, onPlan, isOwnPlan }} />
      <IntoChoice
        goingOn={goingOn}
        isBusy={isBusy}
        onFile={merging.goOnFrom}
        onLook={() => merging.look(asAt)}
        onAnew={merging.mergeAnew}
      />
      <FilePicker
        label={files.length === 0 ? "Choose returns" : "Add returns"}
        hint="Choose or drop the workbooks that came back (.xlsx), and register.json if you have it. They are only read."
        accept=".xlsx,.json"
        isMany
        onFiles={merging.add}
      />
      {samples && files.length === 0 && (
        <div className={look.row}>
          <Button disabledFocusable={isBusy} onClick={merging.addSamples}>
            Try with the sample returns
          </Button>
        </div>
      )}
      <Failure sentence={failure} />
      {larger && <LargerChoice onGoOn={() => merging.goOnFrom(larger)} onLeave={merging.leaveOut} />}
      {progress && (
        <div className={look.tight}>
          <Busy isGoingOn {...progress} />
          <div className={look.row}>
            <Button size="small" onClick={merging.cancel}>
              Cancel
            </Button>
          </div>
        </div>
      )}
      <p role="status" className={`${look.text} ${look.live}`}>
        {said}
      </p>
      {result && (
        <>
          <Field label="Check as at" className={styles.day}>
            <Input
              type="date"
              value={asAt}
              onChange={(_event, { value }) => isIsoDate(value) && merging.look(value)}
            />
          </Field>
          <DryRunResult
            result={result}
            desk={merging.desk}
            onMerge={merging.merge}
            onStartAgain={merging.startAgain}
          />
        </>
      )}
    </div>
  );
}
