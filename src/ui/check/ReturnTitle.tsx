import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons";
import { useLook } from "../look";
import type { RecognisedReturn } from "./recognise";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
});

interface Props {
  readonly recognised: RecognisedReturn;
  /** The file's name; null where the host does not tell. */
  readonly file: string | null;
  /** Present where somebody else may have changed the workbook unheard. */
  readonly onCheck?: () => void;
}

/** Whose return this is, for which cycle. */
export function ReturnTitle({ recognised: { partner, cycle }, file, onCheck }: Props) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div>
      <h2 className={look.title}>{partner}</h2>
      <div className={styles.line}>
        <p className={look.quiet}>
          {cycle}
          {file === null ? "" : `, ${file}`}
        </p>
        {onCheck && (
          <Button size="small" appearance="subtle" icon={<ArrowSync16Regular />} onClick={onCheck}>
            Check again
          </Button>
        )}
      </div>
    </div>
  );
}
