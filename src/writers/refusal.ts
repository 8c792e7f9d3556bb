/** An action that could not be done: what happened and what to do next, in words for the person at the sheet. */
export class RefusedAction extends Error {
  override readonly name = "RefusedAction";
}

const KNOWN: readonly { readonly when: RegExp; readonly text: string }[] = [
  {
    when: /CellEditMode/i,
    text: "Excel is editing a cell. Press Enter or Esc, then try again.",
  },
  {
    when: /AccessDenied|protected/i,
    text: "This workbook does not allow new sheets. Choose Review > Protect Workbook to unprotect it, or use another workbook.",
  },
  {
    when: /NotImplemented|ApiNotFound|not supported/i,
    text: "This Excel lacks a feature the sheets need. Update Excel, or open the workbook in Excel on the web.",
  },
];

/** Any failure as a refusal that says what to do. */
export function refusal(error: unknown, left: readonly string[]): RefusedAction {
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  const known = KNOWN.find(({ when }) => when.test(`${code} ${message}`));
  const what = known?.text ?? `Excel answered: ${message} Try again; if it happens once more, try in a new workbook.`;
  const after = left.length === 0 ? "Nothing was changed." : `Delete these unfinished sheets: ${left.join(", ")}.`;
  return new RefusedAction(`${what} ${after}`, { cause: error });
}
