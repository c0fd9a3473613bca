import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  DismissCircle12Filled,
  Info12Regular,
  PauseCircle12Filled,
  Warning12Filled,
} from "@fluentui/react-icons";
import type { FindingKind } from "../check/finding-kind";
import { kindWords } from "../check/KindMark";

const icons = {
  error: DismissCircle12Filled,
  hold: PauseCircle12Filled,
  warning: Warning12Filled,
  advice: Info12Regular,
};

const useStyles = makeStyles({
  mark: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  hold: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  advice: { color: tokens.colorNeutralForeground2 },
});

/** What is wrong here, in a cell's own size; `of` where it is more than the cell. */
export function CellMark({ kind, of }: { readonly kind: FindingKind; readonly of?: string }) {
  const styles = useStyles();
  const Icon = icons[kind];
  return (
    <span className={mergeClasses(styles.mark, styles[kind])}>
      <Icon aria-hidden />
      {of === undefined ? kindWords[kind] : `${kindWords[kind]}: ${of}`}
    </span>
  );
}
