import { screenGrid } from "../grid/screen";
import { createSimulatedExcel, type FunctionsJson, type SimulatedExcel } from "../host/simulatedExcel";
import { parseManifest, type AddinCommand, type AddinManifest } from "./addinManifest";
import { addCellMenu } from "./cellMenu";
import { showCharts } from "./charts/sheetCharts";
import { showErrorMessages } from "./errorCallout";
import { hideProblem, showAddinState, showProblem } from "./messageBar";
import { showRibbon } from "./ribbon";
import { createTaskPane, type TaskPane } from "./taskPane";
import "./page.css";

const START_PATIENCE_MS = 10_000;
// Below this width the pane would cover the whole grid, so it waits to be opened.
const PANE_OPEN_WIDTH_PX = 720;

declare global {
  interface Window {
    /** What a test or a curious person may look at. */
    simulatedExcel?: { excel: SimulatedExcel; manifest: AddinManifest; pane: TaskPane };
  }
}

async function start(): Promise<void> {
  const addin = addinFolder();
  const manifest = parseManifest(await fetchText(`${addin}manifest.xml`), addin);
  const functions = JSON.parse(await fetchText(manifest.functionsUrl)) as FunctionsJson;
  const pane = createTaskPane(manifest.name);
  const excel = connectedExcel(manifest, functions, pane);
  const run = (command: AddinCommand): Promise<void> => runCommand(excel, pane, command);
  showRibbon(manifest.groups, run);
  addCellMenu(excel.api, manifest.cellMenu, run);
  showErrorMessages(excel);
  showCharts(excel);
  window.simulatedExcel = { excel, manifest, pane };
  if (window.innerWidth >= PANE_OPEN_WIDTH_PX) pane.show();
  pane.load(manifest.paneUrl);
  await reportStart(excel, manifest.name);
}

/** The path of the add-in on this host: the root, or what the page's address says after ?addin=. */
function addinFolder(): string {
  const { origin, pathname } = new URL(new URLSearchParams(location.search).get("addin") ?? "/", location.origin);
  if (origin !== location.origin) throw new Error(`?addin= must be a path on ${location.origin}, such as /llm/.`);
  return pathname;
}

function connectedExcel({ namespace }: AddinManifest, functions: FunctionsJson, pane: TaskPane): SimulatedExcel {
  const excel = createSimulatedExcel({
    createGrid: screenGrid("grid"),
    functions,
    namespace,
    send: (text) => pane.frame.contentWindow?.postMessage(text, location.origin),
    onPaneVisibility: (visible) => (visible ? pane.show() : pane.hide()),
  });
  window.addEventListener("message", ({ source, origin, data }) => {
    if (source === pane.frame.contentWindow && origin === location.origin && typeof data === "string")
      excel.receive(data);
  });
  return excel;
}

async function runCommand(
  excel: SimulatedExcel,
  pane: TaskPane,
  { functionName, id, label }: AddinCommand,
): Promise<void> {
  if (functionName === undefined) return pane.show();
  await excel
    .runCommand(functionName, id)
    .catch((error: unknown) => showProblem(`"${label}" did not run: ${messageOf(error)}`));
}

async function reportStart(excel: SimulatedExcel, name: string): Promise<void> {
  showAddinState(`Loading ${name} ...`);
  const late = setTimeout(() => {
    showAddinState("");
    showProblem(
      `${name} has not started. Its page loaded with an error, or its functions were not registered; the browser's console says more.`,
    );
  }, START_PATIENCE_MS);
  await excel.ready;
  clearTimeout(late);
  hideProblem();
  showAddinState("");
  document.body.dataset["addin"] = "ready";
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is missing (${response.status}); has the add-in been built?`);
  return response.text();
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

start().catch((error: unknown) => showProblem(`The add-in could not be loaded: ${messageOf(error)}`));
