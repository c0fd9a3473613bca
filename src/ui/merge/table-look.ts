import { makeStyles, tokens } from "@fluentui/react-components";

const cell = {
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  verticalAlign: "top",
  overflowWrap: "anywhere",
} as const;

/** Tables of results: they scroll sideways in their own frame where there is no room. */
export const useTableLook = makeStyles({
  frame: { overflowX: "auto" },
  table: { width: "100%", borderCollapse: "collapse", backgroundColor: tokens.colorNeutralBackground1 },
  caption: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: { ...cell, textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  name: { ...cell, textAlign: "left", fontWeight: tokens.fontWeightRegular, minWidth: "96px" },
  words: { ...cell, textAlign: "left", minWidth: "160px" },
  number: {
    ...cell,
    overflowWrap: "normal",
    whiteSpace: "nowrap",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  total: { fontWeight: tokens.fontWeightSemibold },
});
