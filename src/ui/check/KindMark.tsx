import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  DismissCircle16Filled,
  Info16Regular,
  PauseCircle16Filled,
  Warning16Filled,
} from "@fluentui/react-icons";
import type { FindingKind } from "./finding-kind";

/** Words beside shape and colour: any one of the three is enough to tell them apart. */
export const kindWords: { readonly [K in FindingKind]: string } = {
  error: "Must be put right",
  hold: "Held: needs a decision",
  warning: "Please check",
  advice: "Advice",
};

const icons = {
  error: DismissCircle16Filled,
  hold: PauseCircle16Filled,
  warning: Warning16Filled,
  advice: Info16Regular,
};

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  hold: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  advice: { color: tokens.colorNeutralForeground2 },
});

export function KindMark({ kind }: { readonly kind: FindingKind }) {
  const styles = useStyles();
  const Icon = icons[kind];
  return (
    <span className={mergeClasses(styles.mark, styles[kind])}>
      <Icon aria-hidden />
      {kindWords[kind]}
    </span>
  );
}
