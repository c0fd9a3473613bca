import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

/** Labels and what they stand for, side by side. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, text }) => (
        <Fragment key={label}>
          <dt className={styles.term}>{label}</dt>
          <dd className={styles.fact}>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
