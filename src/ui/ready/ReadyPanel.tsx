import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { sealOf } from "#src/core/index";
import type { RecognisedReturn } from "../check/recognise";
import type { OpenWorkbook, UiHost } from "../host";
import { useLook } from "../look";
import { coveringEmail, signOff } from "./covering-email";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  receipt: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    letterSpacing: "0.08em",
  },
  digest: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly host: UiHost;
  readonly open: OpenWorkbook;
  readonly recognised: RecognisedReturn;
  attempt(work: () => Promise<void>): Promise<boolean>;
}

/** Everything that goes with a return that nothing stands in the way of. */
export function ReadyPanel({ host, open, recognised, attempt }: Props) {
  const look = useLook();
  const styles = useStyles();
  const [copied, setCopied] = useState<string | null>(null);
  const { checked, partner, cycle } = recognised;
  const seal = useMemo(() => sealOf(checked.returned, host.digest), [checked, host]);
  const lines = signOff(checked.returned);
  const email = coveringEmail({ partner, cycle, file: open.name, receipt: seal.receipt, signOff: lines });
  const copy = (text: string, what: string) =>
    attempt(async () => {
      await host.copyText(text);
      setCopied(what);
    });
  return (
    <section aria-labelledby="ready-heading" className={`${look.card} ${look.stack}`}>
      <h2 id="ready-heading" className={look.subtitle}>
        Ready to send
      </h2>
      <dl className={styles.facts}>
        {lines.map(({ label, text }) => [
          <dt key={label} className={styles.term}>
            {label}
          </dt>,
          <dd key={`${label} text`} className={styles.fact}>
            {text}
          </dd>,
        ])}
      </dl>
      <div className={look.tight}>
        <h3 className={look.strong}>Receipt code</h3>
        <p className={styles.receipt}>{seal.receipt}</p>
        <p className={look.quiet}>
          It is made from your answers and shows whether they were changed afterwards. It does not show who
          sent them.
        </p>
        <div className={look.row}>
          <Button
            size="small"
            icon={<Copy16Regular />}
            onClick={() => void copy(seal.receipt, "The receipt code")}
          >
            Copy the code
          </Button>
        </div>
        <details>
          <summary>SHA-256 of the answers</summary>
          <code className={styles.digest}>{seal.digest}</code>
        </details>
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
      <p className={look.quiet}>Nothing is sent from here: attach the workbook to your e-mail as always.</p>
    </section>
  );
}
