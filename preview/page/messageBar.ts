import { pageElement } from "./pageElement";

/** Shows a line below the ribbon, with a button that loads the page again. */
export function showProblem(text: string): void {
  const bar = pageElement("message-bar");
  const reload = document.createElement("button");
  reload.type = "button";
  reload.textContent = "Reload";
  reload.onclick = () => location.reload();
  bar.replaceChildren(text, reload);
  bar.hidden = false;
}

/** Takes the line away again. */
export function hideProblem(): void {
  pageElement("message-bar").hidden = true;
}

/** Says in the title bar how the add-in is doing. */
export function showAddinState(text: string): void {
  pageElement("addin-state").textContent = text;
}
