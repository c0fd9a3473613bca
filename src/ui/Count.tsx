import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  count: {
    flexShrink: 0,
    minWidth: "12px",
    marginLeft: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusCircular,
    border: "1px solid currentColor",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** How many of what stands before it. */
export function Count({ of }: { readonly of: number }) {
  return <span className={useStyles().count}>{of}</span>;
}
