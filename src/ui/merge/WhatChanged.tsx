import { useMemo } from "react";
import { counted, type Changes, type Plan } from "#src/core/index";
import { useLook } from "../look";
import { More } from "../More";
import { ShowMore } from "../ShowMore";
import { usePart } from "../use-part";
import { changesInWords, type ChangedKind } from "./changes-in-words";

const linesAtOnce = 50;

interface Props {
  readonly changes: Changes;
  readonly plan: Plan;
}

/** What the next merge changes against the last one: the first thing to ask of late returns. */
export function WhatChanged({ changes, plan }: Props) {
  const look = useLook();
  const kinds = useMemo(() => changesInWords(changes, plan), [changes, plan]);
  return (
    <section className={look.tight} aria-labelledby="changed-heading">
      <h4 id="changed-heading" className={look.strong}>
        What changed since the last merge
      </h4>
      {kinds.length === 0 && <p className={look.text}>Nothing.</p>}
      {kinds.map((kind) => (
        <Kind key={kind.one} kind={kind} />
      ))}
    </section>
  );
}

function Kind({ kind: { one, several, count, lines } }: { readonly kind: ChangedKind }) {
  const look = useLook();
  const part = usePart<string, HTMLUListElement>(lines, linesAtOnce);
  return (
    <More words={counted(count, one, several)}>
      <ul ref={part.list}>
        {part.shown.map((line) => (
          <li key={line} className={look.text}>
            {line}
          </li>
        ))}
      </ul>
      <ShowMore part={part} one="line" />
    </More>
  );
}
