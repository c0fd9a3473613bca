import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissCircle16Filled, Info16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { Severity } from "#src/core/index";

/** Words beside shape and colour: any one of the three is enough to tell them apart. */
export const severityWords: { readonly [S in Severity]: string } = {
  error: "Must be put right",
  warning: "Please check",
  advice: "Advice",
};

const icons = { error: DismissCircle16Filled, warning: Warning16Filled, advice: Info16Regular };

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  advice: { color: tokens.colorNeutralForeground2 },
});

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <Icon aria-hidden />
      {severityWords[severity]}
    </span>
  );
}
