/** The rules and the reading of dates: in one script with the view of findings, there when the workbook is read. */
export const loadRecognising = () => import(/* webpackChunkName: "check" */ "./recognise");
