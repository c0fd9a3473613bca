import { useState, type DetailsHTMLAttributes, type ReactNode } from "react";

interface Props extends Omit<DetailsHTMLAttributes<HTMLDetailsElement>, "children"> {
  readonly words: ReactNode;
  readonly children: ReactNode;
}

/** Something that not everybody needs, behind its words. */
export function More({ words, children, ...details }: Props) {
  return (
    <details {...details}>
      {/* Excel on the web moves the focus itself when Tab is pressed, and knows no summary unless it is told. */}
      <summary tabIndex={0}>{words}</summary>
      {children}
    </details>
  );
}

/** The same for what may be long: it is drawn when it is opened. */
export function LongMore({ open = false, children, ...given }: Omit<Props, "onToggle">) {
  const [isOpen, setOpen] = useState(open);
  return (
    <More {...given} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {isOpen && children}
    </More>
  );
}
