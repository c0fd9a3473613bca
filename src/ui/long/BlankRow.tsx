import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  cell: { padding: 0, border: "none" },
});

/** The space of a table's rows that are not drawn. */
export function BlankRow({ height, columns }: { readonly height: number; readonly columns: number }) {
  const styles = useStyles();
  if (height === 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} className={styles.cell} style={{ height: `${height}px` }} />
    </tr>
  );
}
