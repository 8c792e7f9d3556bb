import { createHeadlessGrid } from "../../grid/headless";
import { createSimulatedExcel, type FunctionsJson, type GridFactory, type SimulatedExcel } from "../simulatedExcel";
import { noteOpen } from "./openAddins";
import { createOfficeRealm, type OfficeRealm } from "./officeRealm";

export interface AddinInNode {
  readonly excel: SimulatedExcel;
  readonly realm: OfficeRealm;
  /** Ends the grid with its timers and lets go of the workbook, which the page's realm would hold for as long as Node runs. */
  close(): void;
}

export interface AddinInNodeOptions {
  functions: FunctionsJson;
  namespace: string;
  /** The add-in's scripts, as its page loads them behind office.js. */
  scripts: string[];
  onPaneVisibility?(visible: boolean): void;
  /** One without a screen unless said. */
  createGrid?: GridFactory;
}

/** Runs an add-in in a simulated Excel without a browser: Univer without a screen, office.js in a realm of Node. */
export async function startAddin({ scripts, ...options }: AddinInNodeOptions): Promise<AddinInNode> {
  const excel: SimulatedExcel = createSimulatedExcel({
    createGrid: createHeadlessGrid,
    ...options,
    send: (text) => realm.deliver(text),
  });
  const realm: OfficeRealm = createOfficeRealm({ onPost: (text) => excel.receive(text) });
  scripts.forEach((script, index) => realm.evaluate(script, `addin-${index + 1}.js`));
  await realm.ready;
  const addin: AddinInNode = {
    excel,
    realm,
    close() {
      realm.close();
      excel.close();
    },
  };
  noteOpen(addin);
  return addin;
}
