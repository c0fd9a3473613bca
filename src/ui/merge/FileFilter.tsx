import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { counted, type ConsolidationReport, type FileVerdict } from "#src/core/index";
import { useLook } from "../look";

type Files = ConsolidationReport["files"];

export const verdictWords: { readonly [V in FileVerdict]: string } = {
  merged: "Merged",
  "partly-merged": "Partly merged",
  held: "Held",
  superseded: "Another file stands for it",
  withdrawn: "Withdrawn",
  unreadable: "Could not be read",
  skipped: "Passed over",
};
const verdicts = Object.keys(verdictWords) as FileVerdict[];

/** Up to so many files, nobody needs help to find one. */
const fewFiles = 12;

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: 0, maxWidth: "320px" },
});

export interface Sought {
  /** Null for all. */
  readonly verdict: FileVerdict | null;
  /** Part of the file's name. */
  readonly name: string;
}

export const allFiles: Sought = { verdict: null, name: "" };

export function filterFiles(files: Files, { verdict, name }: Sought): Files {
  const part = name.trim().toLowerCase();
  return files.filter(
    ({ file, verdict: own }) => (verdict === null || own === verdict) && file.toLowerCase().includes(part),
  );
}

interface Props {
  readonly files: Files;
  /** How many of them are left. */
  readonly left: number;
  readonly sought: Sought;
  onSeek(sought: Sought): void;
}

/** Finds files among many, by name and by what becomes of them. */
export function FileFilter({ files, left, sought, onSeek }: Props) {
  const look = useLook();
  const styles = useStyles();
  if (files.length <= fewFiles) return null;
  const there = verdicts.filter((one) => files.some(({ verdict }) => verdict === one));
  return (
    <>
      <div className={styles.fields}>
        <Field label="Find a file" className={styles.field}>
          <Input
            type="search"
            value={sought.name}
            input={{ className: look.choice }}
            onChange={(_event, { value }) => onSeek({ ...sought, name: value })}
          />
        </Field>
        {there.length > 1 && (
          <Field label="Show files" className={styles.field}>
            <Select
              value={sought.verdict ?? ""}
              select={{ className: look.choice }}
              onChange={(_event, { value }) =>
                onSeek({ ...sought, verdict: verdicts.find((one) => one === value) ?? null })
              }
            >
              <option value="">{`All (${files.length})`}</option>
              {there.map((one) => (
                <option key={one} value={one}>
                  {`${verdictWords[one]} (${files.filter(({ verdict }) => verdict === one).length})`}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <p role="status" className={`${look.quiet} ${look.live}`}>
        {left < files.length ? `${left} of ${counted(files.length, "file")}.` : ""}
      </p>
    </>
  );
}
