import type { FunctionsJson } from "../../functions/metadata";

/** Reads functions.json from where the pane itself comes from: what Excel shows of the functions is what the pane shows. */
export async function functionsJson(): Promise<FunctionsJson> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error(`functions.json could not be read (${response.status}). Close the pane and open it again.`);
  return (await response.json()) as FunctionsJson;
}
