import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useRef, useState, type DragEvent } from "react";
import { useLook } from "../look";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    borderTopStyle: "solid",
    borderRightStyle: "solid",
    borderBottomStyle: "solid",
    borderLeftStyle: "solid",
    backgroundColor: tokens.colorBrandBackground2,
  },
});

interface Props {
  readonly label: string;
  readonly hint: string;
  /** As the accept attribute of a file input. */
  readonly accept: string;
  readonly isMany?: boolean;
  onFiles(files: readonly File[]): void;
}

/** Files by choosing or by dropping. */
export function FilePicker({ label, hint, accept, isMany = false, onFiles }: Props) {
  const look = useLook();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const taken = [...(files ?? [])];
    if (taken.length > 0) onFiles(isMany ? taken : taken.slice(0, 1));
  };
  const onDrag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragEnter={(event) => onDrag(event, true)}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <Button appearance="primary" icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <p className={look.quiet}>{hint}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMany}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after it was changed.
          event.target.value = "";
        }}
      />
    </div>
  );
}
