/** Shows the page in Office's own theme where Office tells it, otherwise in the system's. */
export function applyTheme(root: HTMLElement, system: Pick<MediaQueryList, "matches">): void {
  const office = Office.context?.officeTheme?.bodyBackgroundColor;
  const dark = office ? isDark(office) : system.matches;
  root.dataset["theme"] = dark ? "dark" : "light";
}

/** Whether white text reads better than black on a colour given as #RRGGBB. */
export function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
