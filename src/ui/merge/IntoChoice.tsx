import { Button } from "@fluentui/react-components";
import { counted, listInWords } from "#src/core/index";
import { useLook } from "../look";
import { More } from "../More";
import { FilePicker } from "../start/FilePicker";
import type { GoingOn } from "./going-on";

interface Props {
  /** Null for a merge from the start. */
  readonly goingOn: GoingOn | null;
  readonly isBusy: boolean;
  onFile(file: File): void;
  onLook(): void;
  onAnew(): void;
}

/** "3 files, 2 edits and 1 decision"; what there is none of is not named. */
function soFar({ kept: { files, desk } }: GoingOn): string {
  const parts = [
    counted(files.length, "file"),
    ...(desk.edits.length > 0 ? [counted(desk.edits.length, "edit")] : []),
    ...(desk.decisions.length > 0 ? [counted(desk.decisions.length, "decision")] : []),
  ];
  return listInWords(parts);
}

/** Whether a merge starts from nothing or goes on from an earlier one, whose edits and decisions it keeps. */
export function IntoChoice({ goingOn, isBusy, onFile, onLook, onAnew }: Props) {
  const look = useLook();
  if (!goingOn)
    return (
      <More words="Go on from an earlier merge">
        <FilePicker
          label="Choose the consolidated workbook"
          hint="Late returns are merged into it; edits and decisions made in it are kept. The file itself is not changed."
          accept=".xlsx"
          onFiles={([file]) => file && onFile(file)}
        />
      </More>
    );
  return (
    <section className={look.note} aria-label="Going on from an earlier merge">
      <p className={look.text}>
        Goes on from <strong>{goingOn.name}</strong>
        {goingOn.source === "open" ? ", which is open in Excel: " : ": "}
        {`${soFar(goingOn)} so far, all kept.`}
      </p>
      <div className={look.row}>
        <Button size="small" disabledFocusable={isBusy} onClick={onLook}>
          Look at it without new returns
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onAnew}>
          Merge from the start instead
        </Button>
      </div>
    </section>
  );
}
