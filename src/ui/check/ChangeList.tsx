import { makeStyles, tokens } from "@fluentui/react-components";
import { useLook } from "../look";
import type { Change } from "./fix-preview";

const useStyles = makeStyles({
  change: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  after: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
});

/** Before and after of each cell, in words that a screen reader gets too. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <ul className={look.plainList}>
      {changes.map(({ place, before, after }, index) => (
        <li key={index} className={styles.change}>
          {place}: <span className={look.unseen}>from </span>
          <del className={styles.before}>{before}</del>
          <span aria-hidden> → </span>
          <span className={look.unseen}> to </span>
          <ins className={styles.after}>{after}</ins>
        </li>
      ))}
    </ul>
  );
}
