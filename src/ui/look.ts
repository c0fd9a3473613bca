/** What components share in looks. */

import { makeStyles, tokens } from "@fluentui/react-components";

export const useLook = makeStyles({
  /** Read out, not seen. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  /** A place where things are said when they happen: until then it takes no room, and no gap. */
  live: { ":empty": { position: "absolute" } },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  tight: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  strong: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  plainList: { listStyleType: "none", margin: 0, padding: 0 },
  /** Places to go to, one after the other. */
  places: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
  /** A button that reads as a link: forced colours would give it those of a button. */
  link: {
    "@media (forced-colors: active)": {
      color: "LinkText",
      ":hover": { color: "LinkText" },
      ":active": { color: "LinkText" },
      ":hover:active": { color: "LinkText" },
    },
  },
  /** A long table or list that is looked at, not worked through: it scrolls by itself. */
  frame: {
    maxHeight: "min(70vh, 560px)",
    overflow: "auto",
    overflowAnchor: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
  /** Something said beside the main thing, set off by a line. */
  note: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  /** What most people need not open. */
  aside: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  /** A drop-down whose longest entry must not make a narrow pane wider. */
  choice: { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
  focusable: {
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});
