const PREFIX = "LLM.pane.";

/** A choice made earlier in this workbook, as text; the fallback where there is none. */
export function remembered(key: string, fallback: string): string {
  const kept: unknown = Office.context.document.settings.get(PREFIX + key);
  return typeof kept === "string" ? kept : fallback;
}

/** Names chosen earlier that are still known; the fallback where none is. */
export function rememberedNames(key: string, known: readonly string[], fallback: readonly string[]): readonly string[] {
  const kept = remembered(key, "").split("\n").filter((name) => known.includes(name));
  return kept.length > 0 ? kept : fallback;
}

/** Keeps choices in the workbook, to be saved with it. */
export function remember(choices: Readonly<Record<string, string | readonly string[]>>): void {
  const { settings } = Office.context.document;
  for (const [key, value] of Object.entries(choices)) settings.set(PREFIX + key, typeof value === "string" ? value : value.join("\n"));
  settings.saveAsync();
}
