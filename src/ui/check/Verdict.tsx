import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, DismissCircle20Filled, Warning20Filled } from "@fluentui/react-icons";
import type { CheckedReturn } from "#src/core/index";
import { verdictLine } from "./verdict-line";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    "> svg": { flexShrink: 0 },
  },
  ready: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  changed: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  "not-ready": {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
});

const icons = {
  ready: CheckmarkCircle20Filled,
  changed: Warning20Filled,
  "not-ready": DismissCircle20Filled,
};

/** The one line that says how things stand; read out politely whenever it changes. */
export function Verdict({ verdict, findings, seal }: Pick<CheckedReturn, "verdict" | "findings" | "seal">) {
  const styles = useStyles();
  const look = verdict === "ready" && seal.state === "changed" ? "changed" : verdict;
  const Icon = icons[look];
  return (
    <div className={mergeClasses(styles.line, styles[look])}>
      <Icon aria-hidden />
      <span role="status">{verdictLine(verdict, findings, seal.state)}</span>
    </div>
  );
}
