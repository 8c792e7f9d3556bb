/** Follows Office's own theme where Office tells it; otherwise the style sheet follows the system's. */
export function applyOfficeTheme(root: HTMLElement): void {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  if (background) root.dataset["theme"] = isDark(background) ? "dark" : "light";
}

/** Whether white text reads better than black on a colour given as #RRGGBB. */
export function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
