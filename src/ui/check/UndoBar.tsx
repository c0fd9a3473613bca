import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons";
import type { Made } from "../use-open-workbook";
import { useLook } from "../look";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
});

interface Props {
  readonly made: readonly Made[];
  readonly isBusy: boolean;
  onUndo(): void;
}

/** The last change and the way back; its room is kept, so that nothing jumps when it comes and goes. */
export function UndoBar({ made, isBusy, onUndo }: Props) {
  const styles = useStyles();
  const look = useLook();
  const last = made[made.length - 1];
  return (
    <div className={styles.bar}>
      <span role="status" className={look.quiet}>
        {last ? `${last.words}.` : "No changes made here yet."}
      </span>
      {last && (
        <Button size="small" icon={<ArrowUndo16Regular />} disabledFocusable={isBusy} onClick={onUndo}>
          Undo
        </Button>
      )}
    </div>
  );
}
