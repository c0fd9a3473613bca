import { counted, type ConsolidationReport, type Plan } from "#src/core/index";
import { useLook } from "../look";
import { rowsLeft } from "./rows-left";
import { useTableLook } from "./table-look";

interface Props {
  readonly rows: ConsolidationReport["rows"];
  readonly plan: Plan;
}

/** Why rows are held, missing or extra. */
export function RowsLeft({ rows, plan }: Props) {
  const look = useLook();
  const styles = useTableLook();
  if (rows.length === 0) return <p className={look.text}>Every row that was issued is merged.</p>;
  const caption = `${counted(rows.length, "row")} held, missing or extra, and why`;
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {["Delivery partner", "Rows", "Why"].map((heading) => (
              <th key={heading} scope="col" className={styles.head}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsLeft(rows, plan).map(({ head, ids, reason }) => (
            <tr key={`${head} ${reason}`}>
              <th scope="row" className={styles.name}>
                {head}
              </th>
              <td className={styles.words}>{ids.join(", ")}</td>
              <td className={styles.words}>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
