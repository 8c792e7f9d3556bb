import { VERSION } from "../src/version";
import { activateSheet, insertFormula } from "../src/writers/selectedCell";
import { actionCards } from "./actionCards";
import { type Progress, actionRunner } from "./actionRunner";
import { ACTIONS, type PaneAction } from "./actions";
import { element } from "./element";
import { figuresNote } from "./figuresNote";
import { type FormulaUse, formulaList } from "./formulaList";
import { type OutcomeView, outcomeView } from "./outcomeView";

const HELP_PAGE = "assets/help.html";

/** Fills the pane; gives the way to run an action, for the ribbon to use too. */
export function mountPane(
  main: HTMLElement,
  footer: HTMLElement,
): (action: PaneAction) => Promise<Progress | undefined> {
  const outcome = outcomeView(activateSheet);
  const cards = actionCards(ACTIONS, (action) => void run(action));
  const run = actionRunner((progress) => {
    cards.setBusy(progress.state === "running");
    outcome.show(progress);
  });
  main.replaceChildren(cards.root, outcome.root, formulaList(formulaUse(outcome)), figuresNote());
  footer.replaceChildren(
    element("span", {}, `Version ${VERSION}`),
    element("a", { href: HELP_PAGE, target: "_blank", rel: "noopener" }, "Function reference"),
  );
  return run;
}

function formulaUse({ say }: OutcomeView): FormulaUse {
  return {
    insert: (formula) =>
      void insertFormula(formula).then(
        (address) => say(`Inserted in ${address}.`),
        (error: Error) => say(error.message, "refused"),
      ),
    copy: (formula) =>
      void copyText(formula).then(
        () => say("Copied. Paste it into a cell."),
        () => say("Copying is not allowed here. Select the formula and press Ctrl+C.", "refused"),
      ),
  };
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
