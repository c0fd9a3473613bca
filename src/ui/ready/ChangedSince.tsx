import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { counted, type CellRef, type SealState } from "#src/core/index";
import { dateInWords } from "../check/fix-preview";
import { useLook } from "../look";
import { allChangedInWords } from "./changed-places";

interface Props {
  readonly seal: Extract<SealState, { readonly state: "changed" }>;
  onJump(cell: CellRef): void;
}

const few = 8;

/** Which answers are not as they were sealed. */
export function ChangedSince({ seal: { seal, places }, onJump }: Props) {
  const look = useLook();
  const [showsAll, setShowsAll] = useState(false);
  const changed = allChangedInWords(places);
  const shown = showsAll ? changed : changed.slice(0, few);
  const when = seal.on === "" ? "" : ` on ${dateInWords(seal.on)}`;
  const who = seal.by === "" ? "whoever approved it" : `${seal.by}, who approved it,`;
  return (
    <div className={look.tight}>
      <p className={look.text}>
        {`It was sealed${when} with the receipt code ${seal.receipt}, which no longer stands for what is in it. `}
        {changed.length === 0
          ? "A waiver or a decision was put on record since."
          : `${counted(changed.length, "answer")} changed since:`}
      </p>
      <ul className={look.places}>
        {shown.map(({ words, cell }) => (
          <li key={words}>
            {cell ? (
              <Link as="button" inline className={look.link} onClick={() => onJump(cell)}>
                <span className={look.unseen}>Go to </span>
                {words}
              </Link>
            ) : (
              words
            )}
          </li>
        ))}
      </ul>
      {shown.length < changed.length && (
        <p className={look.text}>
          <Link as="button" inline className={look.link} onClick={() => setShowsAll(true)}>
            {`and ${counted(changed.length - shown.length, "more answer")}`}
          </Link>
        </p>
      )}
      <p className={look.text}>{`Have ${who} look at what changed before it is sealed again.`}</p>
    </div>
  );
}
