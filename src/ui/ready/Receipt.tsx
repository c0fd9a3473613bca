import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { SealEntry } from "#src/core/index";
import { dateInWords } from "../check/fix-preview";
import type { RecognisedReturn } from "../check/recognise";
import type { UiHost } from "../host";
import { useLook } from "../look";
import { More } from "../More";
import { coveringEmail, type SignOffLine } from "./covering-email";

const useStyles = makeStyles({
  receipt: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    letterSpacing: "0.08em",
  },
  digest: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly host: UiHost;
  readonly recognised: RecognisedReturn;
  readonly seal: SealEntry;
  readonly signOff: readonly SignOffLine[];
  readonly file: string | null;
  attempt(work: () => Promise<void>): Promise<boolean>;
}

/** What goes with a sealed return: its receipt code and the covering e-mail, to be copied. */
export function Receipt({ host, recognised, seal, signOff, file, attempt }: Props) {
  const look = useLook();
  const styles = useStyles();
  const [copied, setCopied] = useState<string | null>(null);
  const { receipt, digest, on } = seal;
  const { partner, cycle } = recognised;
  const email = coveringEmail({ partner, cycle, file, receipt, signOff });
  const copy = (text: string, what: string) =>
    attempt(async () => {
      await host.copyText(text);
      setCopied(what);
    });
  return (
    <>
      <div className={look.tight}>
        <h3 className={look.strong}>Receipt code</h3>
        <p className={styles.receipt}>{receipt}</p>
        <p className={look.quiet}>
          {on === "" ? "" : `Given on ${dateInWords(on)}. `}
          It is made from your answers: if one is changed, the code no longer matches. It does not show who
          sent them.
        </p>
        <div className={look.row}>
          <Button
            size="small"
            icon={<Copy16Regular />}
            onClick={() => void copy(receipt, "The receipt code")}
          >
            Copy the code
          </Button>
        </div>
        <More words="SHA-256 of the answers">
          <code className={styles.digest}>{digest}</code>
        </More>
      </div>
      <div className={look.tight}>
        <h3 id="email-heading" className={look.strong}>
          Covering e-mail
        </h3>
        <Textarea readOnly value={email} rows={8} resize="vertical" aria-labelledby="email-heading" />
        <div className={look.row}>
          <Button size="small" icon={<Copy16Regular />} onClick={() => void copy(email, "The e-mail")}>
            Copy the e-mail
          </Button>
          <span role="status" className={look.quiet}>
            {copied === null ? "" : `${copied} is copied.`}
          </span>
        </div>
      </div>
      <p className={look.text}>
        {host.kind === "excel"
          ? "Save the workbook and attach it to your e-mail as always: nothing is sent from here."
          : "Save the sealed copy and attach it to your e-mail as always: nothing is sent from here."}
      </p>
    </>
  );
}
