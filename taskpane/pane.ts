import { HELP_PAGE } from "../functions/helpPath";
import type { FunctionsJson } from "../functions/metadata";
import { PAPER_CHOICE } from "../src/sheets/choice";
import type { SheetKey } from "../src/sheets/names";
import { showSetting } from "../src/writers/showSetting";
import { VERSION } from "../src/version";
import { deleteAside } from "../src/writers/asideSheets";
import { bringUpToDate } from "../src/writers/bringUpToDate";
import { buildWorkbook, insertCatalog } from "../src/writers/excel";
import type { BuildOptions, WorkbookRequest } from "../src/writers/workbookRequest";
import { makeRiskSheet } from "../src/writers/makeRiskSheet";
import { ownCatalog } from "../src/writers/ownCatalog";
import { selectFreeCells } from "../src/writers/freeCells";
import { undoableSheets } from "../src/writers/undoSheets";
import { selectCell } from "../src/writers/cellContents";
import { activateSheet } from "../src/writers/selectedCell";
import { actionRunner } from "./actionRunner";
import type { Made, PaneAction } from "./actions";
import { SUGGESTED, SUGGESTIONS } from "./catalogNames";
import { offerDownload } from "./downloadWorkbook";
import { element } from "./element";
import { suggestionList } from "./fields";
import { type FormulaUse, formulaUse } from "./formulaUse";
import { functionsJson } from "./functions/functionsJson";
import { type HostTurns, excelAnswers, hostTurns, watchRequests } from "./hostTurns";
import { outcomeView } from "./outcomeView";
import { ownModels } from "./ownModels";
import { today } from "./prices/today";
import { remember, remembered } from "./remembered";
import { type MendActions, refusalMends } from "./refusalMends";
import { requestText } from "./requestText";
import { type RibbonCommand, actionCommand } from "./ribbonCommands";
import { tabs } from "./tabs";
import { undoLast } from "./undoLast";
import { buildView } from "./views/buildView";
import { catalogView } from "./views/catalogView";
import { type FunctionsView, functionsView } from "./views/functionsView";
import type { Found } from "./start/findAll";
import { startView } from "./views/startView";
import { toolsView } from "./views/toolsView";
import type { BuildWith } from "./usage/settingsUse";
import { usageView } from "./views/usageView";
import { waitingView } from "./waitingView";
import { whatIfView } from "./views/whatIfView";

const FIRST_VIEW = "start";
const OFFERS_MODELS: readonly string[] = ["start", "build", "functions", "what-if"];
/** The sheets that a board reads about a pair. */
const BOARD: readonly SheetKey[] = ["summary", "cumulative", "cashFlow", "sensitivity"];

/** Fills the pane; gives what the ribbon and the cell menu can run. */
export function mountPane(main: HTMLElement, footer: HTMLElement): readonly RibbonCommand[] {
  const waiting = waitingView();
  const turns = hostTurns({
    waiting: (wait) => {
      waiting.show(wait);
      // Whoever began it on the ribbon has the pane closed, maybe.
      if (wait) void Office.addin.showAsTaskpane().catch(() => undefined);
    },
    late: (message, kind) => outcome.say(message, kind),
  });
  watchRequests(turns);
  const openSheet = (name: string, address?: string) => turns.look(`Show ${name}`, () => (address === undefined ? activateSheet(name) : selectCell(name, address)));
  const mendActions: MendActions = {
    build: () => void run(buildAction),
    selectFree: () => void turns.look("Select free cells", selectFreeCells).then((address) => outcome.say(`${address} is selected: press the button again.`), (error: Error) => outcome.say(error.message, "refused")),
    openSheet: (name) => void openSheet(name).catch((error: Error) => outcome.say(error.message, "refused")),
    prices: () => go("catalog"),
    update: () => void run(BRING_UP_TO_DATE),
    deleteAside: () => void turns.change("Delete the former sheets", deleteAside).then((done) => outcome.say(done), (error: Error) => outcome.say(error.message, "refused")),
  };
  const undo = () => undoLast(outcome.say, turns);
  const outcome = outcomeView(openSheet, (message) => refusalMends(message, document.querySelector(".panel:not([hidden])") ?? document, mendActions), undo);
  const use = formulaUse(outcome.say, turns);
  const build = buildView({
    build: () => void run(buildAction),
    matrix: () => void run(matrixAction),
    catalog: () => void run(INSERT_CATALOG),
    download: () => void offerDownload(build.request(), outcome.say, turns),
  });
  const buildAction: PaneAction = {
    name: "buildWorkbook",
    label: "Build workbook",
    progress: "Building the workbook…",
    run: (options) => buildFrom(build.request(), options),
  };
  const matrixAction: PaneAction = {
    name: "buildMatrix",
    label: "Build matrix",
    progress: "Building the matrix…",
    run: (options) => buildFrom({ ...build.request(), sheets: ["breakEven"] }, options),
  };
  const run = actionRunner(turns, (progress) => {
    if (progress.state !== "busy") build.setBusy(progress.state === "running");
    outcome.show(progress);
    if (progress.state === "done") offer();
  });
  const buildWith: BuildWith = (start, api) =>
    void run({ ...buildAction, run: (options) => buildFrom(withBill(build.request(), start, api), options) });
  const whatIf = whatIfView(use, turns, (risk) =>
    void run({ name: "makeRiskSheet", label: "Run trials", progress: "Running the trials…", run: (options) => undoableSheets(() => makeRiskSheet(risk(), today(), options)) }),
  );
  const models = suggestionList(SUGGESTIONS.models, SUGGESTED.models);
  const offerOwn = async () => {
    const { names: own, lacking } = ownModels(await turns.look("Read the workbook's models", ownCatalog));
    build.offer(own, lacking);
    whatIf.offer(own);
    start.offer(own);
    functions.update();
    models.replaceChildren(...suggestionList("", [...own, ...SUGGESTED.models]).childNodes);
  };
  // Where they cannot be read the lists stay as they are, until Excel answers.
  const offer = () => void offerOwn().catch((error: unknown) => excelAnswers(error)?.then(offer));
  const metadata = functionsJson();
  const functions = functionsWhenKnown(metadata, use, turns);
  const catalog = catalogView(outcome.say, outcome.leaveRoom, turns);
  const go = (view: string) => {
    views.show(view);
    outcome.leaveRoom();
    remember({ view });
  };
  const open = (found: Found) => {
    if (found.kind === "function") {
      go("functions");
      functions.choose(found.name.replace("LLM.", ""));
    } else if (found.kind === "catalog") {
      go("catalog");
      catalog.find(found.table, found.name);
    } else {
      void turns.look("Show the setting", () => showSetting(found.name)).then(
        (isThere) => isThere || outcome.say(`${found.name} (${found.about}) stands on the sheet Assumptions once the workbook is built.`, "refused"),
        (error: Error) => outcome.say(error.message, "refused"),
      );
    }
  };
  const start = startView(
    {
      bill: () => {
        go("usage");
        document.getElementById("bill-spend")?.focus();
      },
      matrix: () => void run({ ...matrixAction, run: (options) => buildFrom({ ...PAPER_CHOICE, preset: "published", replace: false, sheets: ["breakEven", "published"] }, options) }),
      board: (pair) => void run({ ...buildAction, label: "Build the board pages", run: (options) => buildFrom({ ...build.request(), pair, sheets: BOARD }, options) }),
      open,
    },
    use, turns, metadata,
  );
  const tools = toolsView(metadata, outcome.say, turns, { ...mendActions, undo, inserted: outcome.offerUndo });
  const views = tabs(
    [
      { key: "start", label: "Start", root: start.root },
      { key: "build", label: "Build", root: build.root },
      { key: "usage", label: "Usage", root: usageView(outcome.say, outcome.leaveRoom, turns, buildWith) },
      { key: "functions", label: "Functions", root: functions.root },
      { key: "what-if", label: "What-if", root: whatIf.root },
      { key: "catalog", label: "Catalog", root: catalog.root },
      { key: "tools", label: "Tools", root: tools.root },
    ],
    (view) => {
      outcome.leaveRoom();
      remember({ view });
      if (OFFERS_MODELS.includes(view)) offer();
    },
  );
  offer();
  views.show(remembered("view", FIRST_VIEW));
  main.replaceChildren(models, ...suggestionLists(), views.list, ...views.panels, element("div", { class: "foot" }, waiting.root, outcome.root));
  footer.replaceChildren(
    element("span", {}, `Version ${VERSION}`),
    element("a", { href: HELP_PAGE, target: "_blank", rel: "noopener" }, "Function reference"),
  );
  const explainCell = async () => {
    views.show("tools");
    outcome.leaveRoom();
    await Office.addin.showAsTaskpane();
    await tools.explain();
  };
  return [actionCommand(buildAction, run), actionCommand(matrixAction, run), actionCommand(INSERT_CATALOG, run), { name: "explainCell", run: explainCell }];
}

/** What is to be built, with what a bill says and its API. */
function withBill(request: WorkbookRequest, start: Parameters<BuildWith>[0], api: string | undefined): WorkbookRequest {
  return { ...request, ...start, pair: { ...request.pair, ...(api !== undefined && { api }) } };
}

/** Builds what is asked for, and says what that was. */
async function buildFrom(request: WorkbookRequest, options: BuildOptions): Promise<Made> {
  const made = await undoableSheets(() => buildWorkbook(request, options));
  return { ...made, took: requestText(request, made.assumptionsKept !== undefined) };
}

const INSERT_CATALOG: PaneAction = {
  name: "insertCatalog",
  label: "Insert catalog",
  progress: "Inserting the catalog…",
  run: (options) => undoableSheets(() => insertCatalog(options)),
};

const BRING_UP_TO_DATE: PaneAction = {
  name: "bringUpToDate",
  label: "Bring up to date",
  progress: "Bringing the workbook up to date…",
  run: bringUpToDate,
};

/** The functions, once what is known of them has arrived; the other views do not wait for it. */
function functionsWhenKnown(metadata: Promise<FunctionsJson>, use: FormulaUse, turns: HostTurns): FunctionsView {
  const root = element("div", {}, "Loading the functions…");
  const view = metadata.then((known) => functionsView(known, use, turns));
  view.then(
    (known) => root.replaceChildren(known.root),
    (error: Error) => root.replaceChildren(element("p", {}, error.message)),
  );
  return { root, update: () => void view.then(({ update }) => update()).catch(() => undefined), choose: (id) => void view.then(({ choose }) => choose(id)).catch(() => undefined) };
}

function suggestionLists(): HTMLElement[] {
  return (["apis", "gpus", "settings"] as const).map((key) => suggestionList(SUGGESTIONS[key], SUGGESTED[key]));
}
