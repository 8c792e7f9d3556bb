import type { AddinCommand, CommandGroup } from "./addinManifest";
import { pageElement } from "./pageElement";

/** What a press of a button does; settles when the button may be pressed again. */
export type CommandRunner = (command: AddinCommand) => Promise<void>;

/** Puts the add-in's groups on the Home tab. */
export function showRibbon(groups: CommandGroup[], run: CommandRunner): void {
  const ribbon = pageElement("addin-groups");
  ribbon.append(...groups.map((group) => groupElement(group, run)));
  const reserve = (): void => document.body.style.setProperty("--addin-groups-width", `${ribbon.offsetWidth}px`);
  new ResizeObserver(reserve).observe(ribbon);
}

function groupElement({ label, commands }: CommandGroup, run: CommandRunner): HTMLElement {
  const group = document.createElement("div");
  group.className = "addin-group";
  group.role = "group";
  group.ariaLabel = label;
  group.append(...commands.map((command) => commandButton(command, run)));
  return group;
}

function commandButton(command: AddinCommand, run: CommandRunner): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset["command"] = command.id;
  button.ariaLabel = command.label;
  button.append(icon(command), textElement("span", "label", command.label), supertip(command));
  button.onclick = () => void runOnce(button, () => run(command));
  // A tip gives way to what the press brought, until the pointer comes back.
  button.onpointerleave = () => button.classList.remove("pressed");
  return button;
}

async function runOnce(button: HTMLButtonElement, run: () => Promise<void>): Promise<void> {
  button.classList.add("pressed");
  button.disabled = true;
  await run();
  button.disabled = false;
}

function icon({ icons }: AddinCommand): HTMLElement {
  const image = document.createElement("img");
  image.src = icons.get(32) ?? icons.get(16) ?? "";
  image.alt = "";
  return image;
}

function supertip({ tipTitle, tipText }: AddinCommand): HTMLElement {
  const tip = textElement("span", "supertip", "");
  tip.append(textElement("b", "", tipTitle), textElement("span", "", tipText));
  return tip;
}

function textElement(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
