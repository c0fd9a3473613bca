import { makeStyles } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { counted } from "#src/core/index";
import { useLook } from "../look";
import type { DrawnRows } from "./use-rows";

const useStyles = makeStyles({
  // The browser must not hold blank space in view: rows are about to be drawn in it.
  blank: { listStyleType: "none", flexShrink: 0, overflowAnchor: "none" },
});

/** What each row carries on its outermost element. */
export interface RowAttributes {
  readonly ref?: (element: HTMLElement | null) => void;
  readonly "data-index"?: number;
  readonly "aria-posinset"?: number;
  readonly "aria-setsize"?: number;
}

interface Props<T> {
  readonly drawn: DrawnRows;
  readonly items: readonly T[];
  /** One of them, and several where that is not made with an s. */
  readonly one: string;
  readonly several?: string;
  readonly of?: "ul" | "div";
  readonly className?: string;
  children(item: T, attributes: RowAttributes, index: number): ReactNode;
}

/** A list of which only what is in view is drawn, where it is long. How long it is, is told to everybody. */
export function LongList<T>({
  drawn,
  items,
  one,
  several = `${one}s`,
  of: List = "ul",
  className,
  children,
}: Props<T>) {
  const look = useLook();
  const styles = useStyles();
  const { total, isPart, rows, list, measure } = drawn;
  const Blank = List === "ul" ? "li" : "div";
  return (
    <>
      {isPart && <p className={look.quiet}>{`${counted(total, one, several)} in this list.`}</p>}
      <List ref={list} className={className}>
        {rows.map(({ index, key, blank }) => {
          const item = items[index];
          if (item === undefined) return null;
          const attributes = isPart
            ? { ref: measure, "data-index": index, "aria-posinset": index + 1, "aria-setsize": total }
            : {};
          return (
            <Fragment key={key}>
              {blank > 0 && <Blank aria-hidden className={styles.blank} style={{ height: `${blank}px` }} />}
              {children(item, attributes, index)}
            </Fragment>
          );
        })}
      </List>
    </>
  );
}
