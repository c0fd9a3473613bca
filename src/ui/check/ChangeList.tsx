import { makeStyles, tokens } from "@fluentui/react-components";
import { LongList } from "../long/LongList";
import { usePageRows } from "../long/use-rows";
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
  const drawn = usePageRows({ count: changes.length, likelyHeight: 32 });
  return (
    <LongList drawn={drawn} items={changes} one="change" className={look.plainList}>
      {({ place, before, after }, attributes) => (
        <li {...attributes} className={styles.change}>
          {place}: <span className={look.unseen}>from </span>
          <del className={styles.before}>{before}</del>
          <span aria-hidden> → </span>
          <span className={look.unseen}> to </span>
          <ins className={styles.after}>{after}</ins>
        </li>
      )}
    </LongList>
  );
}
