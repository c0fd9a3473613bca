import { counted, type ImportFinding } from "#src/core/index";
import { KindMark } from "../check/KindMark";
import { useLook } from "../look";
import { More } from "../More";
import { ShowMore } from "../ShowMore";
import { usePart } from "../use-part";

const findingsAtOnce = 50;

/** What the importer could not place, or had to assume, with its line. */
export function ImportFindings({ findings }: { readonly findings: readonly ImportFinding[] }) {
  const look = useLook();
  const part = usePart<ImportFinding, HTMLUListElement>(findings, findingsAtOnce);
  if (findings.length === 0) return <p className={look.text}>Everything in the text found its place.</p>;
  return (
    <More words={`${counted(findings.length, "thing")} to look at before you use this plan`}>
      <ul ref={part.list} className={`${look.plainList} ${look.tight}`}>
        {part.shown.map(({ severity, message, line }, index) => (
          <li key={index} className={`${look.card} ${look.focusable}`}>
            <KindMark kind={severity} />
            <p className={look.text}>
              {line === null ? "" : `Line ${line}: `}
              {message}
            </p>
          </li>
        ))}
      </ul>
      <ShowMore part={part} one="thing" />
    </More>
  );
}
