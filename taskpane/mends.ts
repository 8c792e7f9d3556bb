import { button, element } from "./element";
import { shortLabel } from "./typedValue";

/** What a button under a refusal does about it. */
export interface Mend {
  readonly label: string;
  readonly press: () => void;
}

/** The refusals of unknown names and words: what was given, and what may be meant. Names hold no comma. */
const CLOSEST = /"([^"]*)"(?:\.| is not an? [a-z]+\.).*?Closest: (.+?)\.(?: [A-Z]|$)/s;
const SEVERAL = /"([^"]*)" may be any of several: (.+?)(?: or \d+ more)?\. Write one/s;

/** The names that a refusal proposes, and the one that it refuses. */
export function proposedNames(message: string): { readonly given: string; readonly names: readonly string[] } | undefined {
  const [, given, names] = CLOSEST.exec(message) ?? SEVERAL.exec(message) ?? [];
  return given === undefined || names === undefined ? undefined : { given, names: names.split(", ") };
}

/** For a name that is refused: each name proposed in its place, to be put into the field that holds it. */
function nameMends(message: string, root: ParentNode): readonly Mend[] {
  const proposed = proposedNames(message);
  const field = proposed && fieldsOf(root).find(({ value }) => value.trim() === proposed.given);
  return field ? proposed.names.map((name) => written(field, name)) : [];
}

/** The mends as buttons; nothing where there are none. */
export function mendButtons(mends: readonly Mend[]): HTMLElement[] {
  return mends.length === 0 ? [] : [element("div", { class: "row mends" }, ...mends.map(({ label, press }) => button(label, { class: "button small" }, press)))];
}

/** For a figure with a comma that can be read in two ways: each of them, to be put into the field that holds it. */
function commaMends(message: string, root: ParentNode): readonly Mend[] {
  const [, given] = /"([^"]*)" can be read in more than one way/.exec(message) ?? [];
  if (given === undefined || given.split(",").length !== 2) return [];
  return fieldsOf(root).filter(({ value }) => value.trim() === given).slice(0, 1).flatMap((field) => [given.replace(",", "."), given.replace(",", "")].map((value) => written(field, value)));
}

/** Leads to the field that a refusal names: by the name from a field that it begins with, by the longest label in it, or else by the longest name that it quotes from a field. A list that is folded is opened. */
function fieldMend(message: string, root: ParentNode): readonly Mend[] {
  const isSaid = saidIn(message);
  const texts = fieldsOf(root).filter(({ type }) => type !== "checkbox" && type !== "radio");
  const holding = texts.filter(({ value }) => isNaN(Number(value)) && isSaid(value));
  const subject = holding.filter(({ value }) => message.startsWith(`${value.trim()} `)).sort(byLength)[0];
  if (subject) return [led(shortLabelOf(subject), subject)];
  const labelled = texts.filter((field) => isSaid(shortLabelOf(field)));
  const longest = Math.max(0, ...labelled.map((field) => shortLabelOf(field).length));
  const alike = labelled.filter((field) => shortLabelOf(field).length === longest);
  // Several rows of fields are called alike: that which holds a name of the refusal is meant.
  const field = alike.find((each) => holding.some((other) => other.closest("fieldset") !== null && other.closest("fieldset") === each.closest("fieldset"))) ?? alike[0];
  if (field) return [led(shortLabelOf(field), field)];
  const fold = [...root.querySelectorAll<HTMLElement>("details > summary")].find((summary) => isSaid(titleOf(summary)));
  if (fold) return [{ label: `Go to ${titleOf(fold)}`, press: () => opened(fold) }];
  const [held] = holding.sort(byLength);
  return held ? [led(shortLabelOf(held), held)] : [];
}

const SHORTEST_NAME = 3;
const byLength = (a: Control, b: Control) => b.value.length - a.value.length;

/** Whether a message has some words, as words of their own; an argument is written with underscores. */
function saidIn(message: string): (words: string) => boolean {
  const said = ` ${message.toLowerCase().replaceAll("_", " ").replace(/[^\p{L}\p{N}.+-]+/gu, " ")} `;
  return (words) => {
    const wanted = words.toLowerCase().replace(/[^\p{L}\p{N}.+-]+/gu, " ").trim();
    return wanted.length >= SHORTEST_NAME && [" ", ". "].some((end) => said.includes(` ${wanted}${end}`));
  };
}

function led(label: string, field: HTMLElement): Mend {
  return { label: `Go to ${label}`, press: () => field.focus() };
}

function opened(summary: HTMLElement): void {
  (summary.parentElement as HTMLDetailsElement).open = true;
  summary.focus();
}

/** What a fold is called, without the count behind it. */
function titleOf(summary: HTMLElement): string {
  return summary.firstChild?.textContent?.trim() ?? "";
}

/** What can be done about a refusal in the fields of a view: a value proposed in place of the one refused, or else the way to the field that it names. */
export function fieldMends(message: string, root: ParentNode): readonly Mend[] {
  const proposed = [...nameMends(message, root), ...commaMends(message, root)];
  return proposed.length > 0 ? proposed : fieldMend(message, root);
}

type Control = HTMLInputElement | HTMLSelectElement;

function fieldsOf(root: ParentNode): Control[] {
  return [...root.querySelectorAll<Control>("input, select")];
}

function labelOf(field: Control): string {
  return field.labels?.[0]?.textContent ?? "";
}

function shortLabelOf(field: Control): string {
  return shortLabel({ label: labelOf(field) });
}

function written(field: Control, value: string): Mend {
  const label = shortLabelOf(field);
  return {
    label: label === "" ? `Use ${value}` : `${label}: use ${value}`,
    press: () => {
      field.value = value;
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
      field.focus();
    },
  };
}
