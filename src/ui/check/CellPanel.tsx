import type { ReactNode } from "react";
import {
  cellAddress,
  examplesForColumn,
  quote,
  type CellHelp,
  type CellRef,
  type ColumnExample,
} from "#src/core/index";
import { Facts } from "../Facts";
import { useLook } from "../look";
import { More } from "../More";

interface Props {
  readonly cell: CellRef;
  /** Null for a cell that is in no table of the return. */
  readonly help: CellHelp | null;
  /** An editor, where there is no other program to edit in. */
  readonly children?: ReactNode;
}

/** What the selected cell asks, with what was published about its row. */
export function CellPanel({ cell, help, children }: Props) {
  const look = useLook();
  return (
    <section aria-label="Selected cell" className={look.tight}>
      <h3
        className={look.strong}
      >{`${cell.sheet} ${cellAddress(cell)}${help ? `: ${help.heading}` : ""}`}</h3>
      {help ? (
        <>
          {help.input || <p className={look.quiet}>Issued to you and locked.</p>}
          <p className={look.text}>{help.asks}</p>
          {help.example !== null && <p className={look.quiet}>For example: {help.example}</p>}
          {children}
          <Examples examples={examplesForColumn(help.table, help.heading)} />
          {help.about.length > 0 && <Facts facts={help.about} />}
        </>
      ) : (
        <p className={look.quiet}>Nothing is asked in this cell.</p>
      )}
    </section>
  );
}

/** What the rules look for in the column, each by its example. */
function Examples({ examples }: { readonly examples: readonly ColumnExample[] }) {
  const look = useLook();
  if (examples.length === 0) return null;
  return (
    <More className={look.aside} words="What will be checked here, with examples">
      <ul className={`${look.plainList} ${look.stack}`}>
        {examples.map(({ title, wrong, right }) => (
          <li key={title}>
            <p className={look.text}>{title}.</p>
            {wrong !== null && <p className={look.text}>Not enough: {quote(wrong, 300)}</p>}
            <p className={look.text}>Good: {quote(right, 300)}</p>
          </li>
        ))}
      </ul>
    </More>
  );
}
