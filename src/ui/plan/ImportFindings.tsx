import { counted, type ImportFinding } from "#src/core/index";
import { KindMark } from "../check/KindMark";
import { LongList } from "../long/LongList";
import { usePageRows } from "../long/use-rows";
import { useLook } from "../look";
import { LongMore } from "../More";

/** What the importer could not place, or had to assume, with its line. */
export function ImportFindings({ findings }: { readonly findings: readonly ImportFinding[] }) {
  const look = useLook();
  const drawn = usePageRows({ count: findings.length, likelyHeight: 88 });
  if (findings.length === 0) return <p className={look.text}>Everything in the text found its place.</p>;
  return (
    <LongMore words={`${counted(findings.length, "thing")} to look at before you use this plan`}>
      <LongList drawn={drawn} items={findings} one="thing" className={`${look.plainList} ${look.tight}`}>
        {({ severity, message, line }, attributes) => (
          <li {...attributes} className={look.card}>
            <KindMark kind={severity} />
            <p className={look.text}>
              {line === null ? "" : `Line ${line}: `}
              {message}
            </p>
          </li>
        )}
      </LongList>
    </LongMore>
  );
}
