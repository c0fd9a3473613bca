import { mergeClasses } from "@fluentui/react-components";
import type { ConsolidationReport } from "#src/core/index";
import { useTableLook } from "./table-look";

type Counts = ConsolidationReport["reconciliation"];

const columns = ["issued", "merged", "held", "missing"] as const;

/** Every issued row accounted for, partner by partner. */
export function Reconciliation({ reconciliation }: { readonly reconciliation: Counts }) {
  const styles = useTableLook();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label="Rows issued and what became of them">
      <table className={styles.table}>
        <caption className={styles.caption}>Rows issued and what became of them</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Delivery partner
            </th>
            {["Issued", "Merged", "Held", "Missing"].map((heading) => (
              <th key={heading} scope="col" className={mergeClasses(styles.head, styles.number)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reconciliation.byPartner.map((tally) => (
            <tr key={tally.partner}>
              <th scope="row" className={styles.name}>
                {tally.name}
              </th>
              {columns.map((column) => (
                <td key={column} className={styles.number}>
                  {tally[column]}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className={mergeClasses(styles.name, styles.total)}>
              Total
            </th>
            {columns.map((column) => (
              <td key={column} className={mergeClasses(styles.number, styles.total)}>
                {reconciliation[column]}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
