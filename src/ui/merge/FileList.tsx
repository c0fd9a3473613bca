import { counted, groupFindings, type ConsolidationReport, type FileVerdict } from "#src/core/index";
import { placeInWords } from "../check/places";
import { kindOf } from "../check/finding-kind";
import { KindMark } from "../check/KindMark";
import { useLook } from "../look";
import { More } from "../More";

const verdictWords: { readonly [V in FileVerdict]: string } = {
  merged: "Merged",
  "partly-merged": "Partly merged",
  held: "Held",
  superseded: "Another file stands for it",
  withdrawn: "Withdrawn",
  unreadable: "Could not be read",
  skipped: "Passed over",
};

type Props = Pick<ConsolidationReport, "files" | "findings">;

/** Each file with what becomes of it, and what was found in it. */
export function FileList({ files, findings }: Props) {
  const look = useLook();
  return (
    <section className={look.tight} aria-labelledby="files-heading">
      <h4 id="files-heading" className={look.strong}>
        {counted(files.length, "file")}
      </h4>
      <ul className={`${look.plainList} ${look.tight}`}>
        {files.map(({ file, verdict, reason }) => (
          <li key={file} className={look.card}>
            <p className={look.text}>
              <strong>{file}</strong>: {verdictWords[verdict]}
            </p>
            <p className={look.quiet}>{reason}</p>
            <FileFindings file={file} findings={findings.filter((finding) => finding.file === file)} />
          </li>
        ))}
      </ul>
      <AllTogether findings={findings.filter(({ file }) => file === null)} />
    </section>
  );
}

function FileFindings({ file, findings }: { readonly file: string; readonly findings: Props["findings"] }) {
  const look = useLook();
  if (findings.length === 0) return null;
  return (
    <More
      words={
        <>
          {counted(findings.length, "finding")}
          <span className={look.unseen}> in {file}</span>
        </>
      }
    >
      <GroupedFindings findings={findings} />
    </More>
  );
}

function AllTogether({ findings }: { readonly findings: Props["findings"] }) {
  const look = useLook();
  if (findings.length === 0) return null;
  return (
    <div className={look.card}>
      <p className={look.text}>
        <strong>On all returns together</strong>
      </p>
      <GroupedFindings findings={findings} />
    </div>
  );
}

function GroupedFindings({ findings }: { readonly findings: Props["findings"] }) {
  const look = useLook();
  return (
    <ul className={`${look.plainList} ${look.stack}`}>
      {groupFindings(findings).map(({ severity, message, remedy, findings: own }, index) => (
        <li key={index} className={look.tight}>
          <KindMark kind={own[0] ? kindOf(own[0]) : severity} />
          <p className={look.text}>{message}</p>
          <p className={look.quiet}>
            {own
              .slice(0, 6)
              .flatMap((finding) => placeInWords(finding) ?? [])
              .join("; ")}
          </p>
          <p className={look.text}>{remedy}</p>
        </li>
      ))}
    </ul>
  );
}
