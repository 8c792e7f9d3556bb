import type { FrameLocator } from "playwright-core";
import { openDrivenPreview, type DrivenPreview } from "../../preview/server/drivenPreview";
import { paneFrame } from "../../preview/server/paneGestures";

/** The simulated Excel with the add-in started, and the page of its pane. */
export interface OpenPane {
  readonly preview: DrivenPreview;
  readonly pane: FrameLocator;
}

/** Opens the simulated Excel and its pane, on a view where one is named; whoever opens it closes its preview. */
export async function openPane(view?: string): Promise<OpenPane> {
  const preview = await openDrivenPreview();
  await preview.started();
  const pane = paneFrame(preview.page);
  if (view !== undefined) await pane.getByRole("tab", { name: view }).click();
  return { preview, pane };
}
