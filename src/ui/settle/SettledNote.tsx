import { formatDate, isIsoDate, quote, type Settlement } from "#src/core/index";
import { useLook } from "../look";

const dayInWords = (day: string) => (isIsoDate(day) ? formatDate(day) : day);

const decided = {
  publish: "Decided: publish it as it stands.",
  suppress: "Decided: leave it out of what is published.",
  round: "Decided: publish it rounded.",
};

/** Why a finding no longer counts, and whose word that is. */
export function SettledNote({ settled }: { readonly settled: Settlement }) {
  const look = useLook();
  const { reason, by } = settled;
  return (
    <div className={look.note}>
      {settled.kind === "decision" ? (
        <p className={look.text}>
          {decided[settled.decision]}
          {settled.wording === "" ? "" : ` To be published instead: ${quote(settled.wording, 400)}`}
        </p>
      ) : (
        <p className={look.text}>
          {settled.until === "" ? "Waived." : `Waived until ${dayInWords(settled.until)}.`}
        </p>
      )}
      <p className={look.quiet}>{`${by === "" ? "No name was given" : by}: ${quote(reason, 400)}`}</p>
    </div>
  );
}
