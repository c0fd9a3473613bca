import { Button } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useLook } from "../look";
import type { Made } from "../use-open-workbook";

interface Props {
  readonly made: readonly Made[];
  /** What the next step calls for. */
  readonly isNext: boolean;
  readonly words: string;
  /** False where saving failed; the failure is shown elsewhere. */
  onSave(): Promise<boolean>;
  onLeave(): void;
}

/** Saving a copy, and turning to another return: changes that are in no copy yet are not dropped without asking. */
export function SaveOrLeave({ made, isNext, words, onSave, onLeave }: Props) {
  const look = useLook();
  const [saved, setSaved] = useState<readonly Made[]>([]);
  const [asks, setAsks] = useState(false);
  const isUnsaved = made.length !== saved.length || made.some((one, index) => one !== saved[index]);

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);

  const save = async () => {
    if (await onSave()) setSaved(made);
    setAsks(false);
  };
  return (
    <div className={look.tight}>
      <div className={look.row}>
        <Button
          appearance={isNext ? "primary" : "secondary"}
          icon={<ArrowDownload16Regular />}
          onClick={() => void save()}
        >
          {words}
        </Button>
        <Button aria-expanded={asks} onClick={() => (isUnsaved ? setAsks(!asks) : onLeave())}>
          Open another return
        </Button>
      </div>
      {asks && isUnsaved && (
        <div role="alert" className={`${look.card} ${look.tight}`}>
          <p className={look.text}>Your changes are in no copy yet. Save a copy first, or they are lost.</p>
          <div className={look.row}>
            <Button size="small" onClick={onLeave}>
              Leave without them
            </Button>
            <Button size="small" onClick={() => setAsks(false)}>
              Stay here
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
