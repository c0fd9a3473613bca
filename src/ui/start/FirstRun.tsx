import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { owningPartners, type Plan } from "#src/core/index";
import type { UiHost, View } from "../host";
import { useLook } from "../look";
import { More } from "../More";
import { FilePicker } from "./FilePicker";

const useStyles = makeStyles({
  whole: { maxWidth: "720px" },
  samples: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** The sample with most to see: safe fixes, choices, and things only a person can put right. */
const firstSample = "mhra";

interface Props {
  readonly host: UiHost;
  readonly plan: Plan;
  readonly hasSamples: boolean;
  /** What is open although it is no return; null when nothing is. */
  readonly instead: string | null;
  /** What has become of a sample that was asked for; empty while there is nothing to say. */
  readonly said: string;
  readonly isBusy: boolean;
  onFile(file: File): void;
  onSample(partner: string): void;
  onView(view: View): void;
}

/** What the product does, and the next step from here. */
export function FirstRun({ host, plan, hasSamples, instead, said, isBusy, onFile, onSample, onView }: Props) {
  const look = useLook();
  const styles = useStyles();
  return (
    <div className={`${look.stack} ${styles.whole}`}>
      <div className={look.tight}>
        <h2 className={look.title}>Check a return before you send it</h2>
        {instead !== null && <p className={look.text}>{instead}</p>}
        <p className={look.text}>
          See what must be put right in an action plan return, go to each cell, and fix what can be fixed
          safely. Nothing leaves your computer.
        </p>
      </div>
      {host.openWorkbook ? (
        <FilePicker
          label="Open a return"
          hint="Choose the Excel workbook (.xlsx) you were sent, or drop it here. The file itself is not changed."
          accept=".xlsx"
          onFiles={([file]) => file && onFile(file)}
        />
      ) : (
        <p className={look.text}>
          Open the return you were sent in Excel, then choose Check return on the ribbon.
        </p>
      )}
      {hasSamples && (
        <section className={look.tight} aria-labelledby="samples-heading">
          <h3 id="samples-heading" className={look.subtitle}>
            Try a sample return
          </h3>
          <p className={look.quiet}>Made-up answers, with some of the usual slips in them.</p>
          <div className={look.row}>
            <Button disabledFocusable={isBusy} onClick={() => onSample(firstSample)}>
              Open a sample return
            </Button>
          </div>
          <p role="status" className={`${look.text} ${look.live}`}>
            {said}
          </p>
          <More words="Samples of other delivery partners">
            <div className={styles.samples}>
              {owningPartners(plan)
                .filter(({ code }) => code !== firstSample)
                .map(({ code, name }) => (
                  <Button key={code} size="small" disabledFocusable={isBusy} onClick={() => onSample(code)}>
                    {name}
                  </Button>
                ))}
            </div>
          </More>
        </section>
      )}
      <section className={look.tight} aria-labelledby="more-heading">
        <h3 id="more-heading" className={look.subtitle}>
          For whoever asks for returns
        </h3>
        <div className={look.row}>
          <Button onClick={() => onView("cycle")}>Issue a new cycle</Button>
          <Button onClick={() => onView("merge")}>Merge returns</Button>
        </div>
      </section>
    </div>
  );
}
