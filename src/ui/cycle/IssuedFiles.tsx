import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { counted, findPartner, type Plan } from "#src/core/index";
import { Failure } from "../Failure";
import { focusOn } from "../focus-on";
import { givenInWords } from "../given-in-words";
import type { NamedBytes, UiHost } from "../host";
import { LongList } from "../long/LongList";
import { usePageRows } from "../long/use-rows";
import { useLook } from "../look";
import { sentenceOf } from "../sentence-of";
import type { IssuedCycle } from "./issue-cycle";

const useStyles = makeStyles({
  file: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly host: UiHost;
  readonly plan: Plan;
  readonly issued: IssuedCycle;
}

/** The workbooks of a cycle, to be handed over one by one or all together with their register. */
export function IssuedFiles({ host, plan, issued: { cycle, workbooks, register } }: Props) {
  const look = useLook();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => focusOn(heading.current), []);
  const [said, setSaid] = useState("");
  const drawn = usePageRows({ count: workbooks.length, likelyHeight: 60 });
  const give = async (handOver: () => Promise<string>) => {
    setFailure(null);
    setSaid("");
    try {
      setSaid(await handOver());
    } catch (error) {
      setFailure(sentenceOf(host, error));
    }
  };
  const giveOne = (file: NamedBytes) =>
    give(async () => givenInWords(host, file.name, await host.giveWorkbook(file)));
  const giveAll = (zip: string) =>
    give(async () => {
      await host.giveFiles(zip, [...workbooks, register]);
      return `${zip} is in your downloads.`;
    });
  return (
    <section className={look.stack} aria-labelledby="issued-heading">
      <h3 id="issued-heading" ref={heading} tabIndex={-1} className={`${look.subtitle} ${look.focusable}`}>
        {`${counted(workbooks.length, "workbook")} for the ${cycle.title.toLowerCase()}`}
      </h3>
      <Failure sentence={failure} />
      <div className={look.row}>
        <Button
          appearance="primary"
          icon={<ArrowDownload16Regular />}
          onClick={() => void giveAll(`${cycle.name}.zip`)}
        >
          Download all with the register
        </Button>
      </div>
      <p role="status" className={`${look.text} ${look.live}`}>
        {said}
      </p>
      <p className={look.quiet}>
        Keep register.json with the returns that come back: the merge counts against it.
      </p>
      <LongList drawn={drawn} items={workbooks} one="workbook" className={look.plainList}>
        {({ partner, name, bytes }, attributes) => (
          <li {...attributes} className={styles.file}>
            <span>
              {findPartner(plan, partner)?.name ?? partner}
              <br />
              <span className={look.quiet}>{name}</span>
            </span>
            <Button
              size="small"
              aria-label={`${host.kind === "excel" ? "Open in Excel" : "Download"}: ${name}`}
              onClick={() => void giveOne({ name, bytes })}
            >
              {host.kind === "excel" ? "Open in Excel" : "Download"}
            </Button>
          </li>
        )}
      </LongList>
    </section>
  );
}
