/**
 * Takes the focus to a place that nobody tabs to, such as a heading. It counts as a stop while it has the focus: Excel
 * on the web moves the focus itself when Tab is pressed, from stop to stop, and from anywhere else out of the pane.
 */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.tabIndex = 0;
  element.addEventListener("blur", () => (element.tabIndex = -1), { once: true });
  element.focus();
}
