import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellAddress, type CellHelp, type CellRef } from "#src/core/index";
import { useLook } from "../look";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: tokens.spacingHorizontalS, margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

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
  const styles = useStyles();
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
          {help.about.length > 0 && (
            <dl className={styles.facts}>
              {help.about.map(({ label, text }) => [
                <dt key={label} className={styles.term}>
                  {label}
                </dt>,
                <dd key={`${label} text`} className={styles.fact}>
                  {text}
                </dd>,
              ])}
            </dl>
          )}
        </>
      ) : (
        <p className={look.quiet}>Nothing is asked in this cell.</p>
      )}
    </section>
  );
}
