import { Button } from "@fluentui/react-components";
import { counted } from "#src/core/index";
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
        {`${counted(goingOn.kept.files.length, "file")} and ${counted(goingOn.kept.desk.edits.length, "edit or decision", "edits and decisions")} so far, all of which are kept.`}
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
