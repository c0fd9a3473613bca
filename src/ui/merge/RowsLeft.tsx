import { useMemo } from "react";
import { counted, type ConsolidationReport, type Plan } from "#src/core/index";
import { useLook } from "../look";
import { ResultTable, type ResultColumn } from "./ResultTable";
import { rowsLeft, type LeftRows } from "./rows-left";

interface Props {
  readonly rows: ConsolidationReport["rows"];
  readonly plan: Plan;
}

const columns: readonly ResultColumn<LeftRows>[] = [
  { heading: "Delivery partner", cell: ({ head }) => head },
  { heading: "Rows", cell: ({ ids }) => ids.join(", ") },
  { heading: "Why", cell: ({ reason }) => reason },
];

/** Why rows are held, missing or extra. */
export function RowsLeft({ rows, plan }: Props) {
  const look = useLook();
  const left = useMemo(() => rowsLeft(rows, plan), [rows, plan]);
  if (rows.length === 0) return <p className={look.text}>Every row that was issued is merged.</p>;
  return (
    <ResultTable
      caption={`${counted(rows.length, "row")} held, missing or extra, and why`}
      columns={columns}
      rows={left}
      keyOf={({ head, reason }) => `${head} ${reason}`}
      one="line"
    />
  );
}
