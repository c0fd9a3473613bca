import { useMemo, useState } from "react";
import {
  counted,
  groupFindings,
  type ConsolidationReport,
  type FileRecord,
  type Finding,
} from "#src/core/index";
import { placeInWords } from "../check/places";
import { kindOf } from "../check/finding-kind";
import { KindMark } from "../check/KindMark";
import { LongList } from "../long/LongList";
import { usePageRows } from "../long/use-rows";
import { useLook } from "../look";
import { LongMore } from "../More";
import type { DeskWork } from "./desk-work";
import { allFiles, FileFilter, filterFiles, verdictWords } from "./FileFilter";
import { Withdrawing } from "./Withdrawing";

const fewPlaces = 6;

interface Props extends Pick<ConsolidationReport, "files" | "findings"> {
  readonly records: readonly FileRecord[];
  readonly desk: DeskWork;
}
type Findings = Props["findings"];

function byFile(findings: Findings): ReadonlyMap<string | null, Findings> {
  const files = new Map<string | null, Findings[number][]>();
  for (const finding of findings) {
    const own = files.get(finding.file) ?? [];
    files.set(finding.file, own);
    own.push(finding);
  }
  return files;
}

/** Each file with what becomes of it, and what was found in it. */
export function FileList({ files, findings, records, desk }: Props) {
  const look = useLook();
  const [sought, setSought] = useState(allFiles);
  const chosen = useMemo(() => filterFiles(files, sought), [files, sought]);
  const recordOf = useMemo(() => new Map(records.map((record) => [record.file, record])), [records]);
  const found = useMemo(() => byFile(findings), [findings]);
  const keys = useMemo(() => chosen.map(({ file }) => file), [chosen]);
  const drawn = usePageRows({ count: chosen.length, keys, likelyHeight: 120 });
  return (
    <>
      <AllTogether findings={found.get(null) ?? []} />
      <section className={look.tight} aria-labelledby="files-heading">
        <h4 id="files-heading" className={look.strong}>
          {counted(files.length, "file")}
        </h4>
        <FileFilter files={files} left={chosen.length} sought={sought} onSeek={setSought} />
        <LongList drawn={drawn} items={chosen} one="file" className={`${look.plainList} ${look.tight}`}>
          {({ file, verdict: own, reason }, attributes) => (
            <li {...attributes} className={look.card}>
              <p className={look.text}>
                <strong>{file}</strong>: {verdictWords[own]}
              </p>
              <p className={look.quiet}>{reason}</p>
              <FileFindings file={file} findings={found.get(file) ?? []} />
              <Withdrawing record={recordOf.get(file)} desk={desk} />
            </li>
          )}
        </LongList>
      </section>
    </>
  );
}

function FileFindings({ file, findings }: { readonly file: string; readonly findings: Findings }) {
  const look = useLook();
  if (findings.length === 0) return null;
  return (
    <LongMore
      words={
        <>
          {counted(findings.length, "finding")}
          <span className={look.unseen}> in {file}</span>
        </>
      }
    >
      <GroupedFindings findings={findings} />
    </LongMore>
  );
}

function AllTogether({ findings }: { readonly findings: Findings }) {
  const look = useLook();
  if (findings.length === 0) return null;
  return (
    <section className={look.tight} aria-labelledby="together-heading">
      <h4 id="together-heading" className={look.strong}>
        On all returns together
      </h4>
      <div className={look.card}>
        <GroupedFindings findings={findings} />
      </div>
    </section>
  );
}

function GroupedFindings({ findings }: { readonly findings: Findings }) {
  const look = useLook();
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const drawn = usePageRows({ count: groups.length, likelyHeight: 120 });
  return (
    <LongList drawn={drawn} items={groups} one="finding" className={`${look.plainList} ${look.stack}`}>
      {({ severity, message, remedy, findings: own }, attributes) => (
        <li {...attributes} className={look.tight}>
          <KindMark kind={own[0] ? kindOf(own[0]) : severity} />
          <p className={look.text}>{message}</p>
          <p className={look.quiet}>{placesInWords(own)}</p>
          <p className={look.text}>{remedy}</p>
        </li>
      )}
    </LongList>
  );
}

function placesInWords(findings: readonly Finding[]): string {
  const places = findings.flatMap((finding) => placeInWords(finding) ?? []);
  const more = places.length - fewPlaces;
  const named = places.slice(0, fewPlaces).join("; ");
  return more > 0 ? `${named}; and ${counted(more, "more place")}` : named;
}
