import { validateManifest } from "office-addin-manifest";

const PATIENCE_MS = 30_000;

/** What Microsoft's validation service says of a manifest: what it refuses, none where it accepts; or why it was not asked. */
export type Verdict = { readonly refusals: readonly string[] } | { readonly notChecked: string };

/** Asks Microsoft's validation service. Where it cannot be reached or gives no verdict, nothing has been checked. */
export async function serviceVerdict(manifest: string, ask: typeof validateManifest = validateManifest): Promise<Verdict> {
  try {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("no answer")), PATIENCE_MS).unref());
    const { isValid, report, status } = await Promise.race([ask(manifest), late]);
    if (!report) return { notChecked: `it answered ${status}` };
    const refusals = (report.errors ?? []).map(({ title, content }) => `${title}: ${content}`);
    return { refusals: isValid ? [] : refusals.length > 0 ? refusals : ["refused without a reason"] };
  } catch (error) {
    return { notChecked: `it cannot be reached: ${reason(error)}` };
  }
}

/** The verdict as a line. */
export function verdictText(verdict: Verdict): string {
  const said = "notChecked" in verdict ? `not checked (${verdict.notChecked})` : verdict.refusals.length === 0 ? "accepted" : "refused";
  return `Microsoft's validation service: ${said}.`;
}

function reason(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  return lines.at(-1) ?? "";
}
