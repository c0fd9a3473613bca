import { makeStyles, tokens } from "@fluentui/react-components";
import { DismissCircle20Filled } from "@fluentui/react-icons";
import { useLook } from "./look";

const useStyles = makeStyles({
  failure: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    overflowWrap: "anywhere",
    "> svg": { flexShrink: 0 },
  },
});

/** A sentence on what went wrong; read out at once. */
export function Failure({ sentence }: { readonly sentence: string | null }) {
  const styles = useStyles();
  return (
    <div role="alert" className={useLook().live}>
      {sentence !== null && (
        <div className={styles.failure}>
          <DismissCircle20Filled aria-hidden />
          <span>{sentence}</span>
        </div>
      )}
    </div>
  );
}
