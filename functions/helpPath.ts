/** The help page, seen from the add-in's folder. */
export const HELP_PAGE = "assets/help.html";

/** Where the help on a function is, seen from the add-in's folder. */
export function helpPath(name: string): string {
  return `${HELP_PAGE}#${helpAnchor(name)}`;
}

/** The part of the address after # that leads to a function's section. */
export function helpAnchor(name: string): string {
  return encodeURIComponent(name);
}
