import type { ConsolidationReport } from "#src/core/index";
import { ResultTable, type ResultColumn } from "./ResultTable";

type Counts = ConsolidationReport["reconciliation"];
type Tally = Counts["byPartner"][number];

const columns: readonly ResultColumn<Tally>[] = [
  { heading: "Delivery partner", cell: ({ name }) => name },
  { heading: "Issued", isNumber: true, cell: ({ issued }) => issued },
  { heading: "Merged", isNumber: true, cell: ({ merged }) => merged },
  { heading: "Held", isNumber: true, cell: ({ held }) => held },
  { heading: "Missing", isNumber: true, cell: ({ missing }) => missing },
];

/** Every issued row accounted for, partner by partner. */
export function Reconciliation({ reconciliation }: { readonly reconciliation: Counts }) {
  return (
    <ResultTable
      caption="Rows issued and what became of them"
      columns={columns}
      rows={reconciliation.byPartner}
      keyOf={({ partner }) => partner}
      one="delivery partner"
      total={{ ...reconciliation, partner: "", name: "Total" }}
    />
  );
}
