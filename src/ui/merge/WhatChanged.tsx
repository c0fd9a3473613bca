import { useMemo } from "react";
import { counted, type Changes, type Plan } from "#src/core/index";
import { LongList } from "../long/LongList";
import { usePageRows } from "../long/use-rows";
import { useLook } from "../look";
import { LongMore } from "../More";
import { changesInWords, type ChangedKind } from "./changes-in-words";

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
  const drawn = usePageRows({ count: lines.length, likelyHeight: 20 });
  return (
    <LongMore words={counted(count, one, several)}>
      <LongList drawn={drawn} items={lines} one="line">
        {(line, attributes) => (
          <li {...attributes} className={look.text}>
            {line}
          </li>
        )}
      </LongList>
    </LongMore>
  );
}
