import { button, element } from "./element";

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
  const [, given] = /^"([^"]*)" can be read in more than one way/.exec(message) ?? [];
  if (given === undefined || given.split(",").length !== 2) return [];
  return fieldsOf(root).filter(({ value }) => value.trim() === given).slice(0, 1).flatMap((field) => [given.replace(",", "."), given.replace(",", "")].map((value) => written(field, value)));
}

/** Leads to the field that a refusal names, by the longest label in it. */
function fieldMend(message: string, root: ParentNode): readonly Mend[] {
  const said = message.toLowerCase();
  const named = fieldsOf(root).flatMap((field) => {
    const label = labelOf(field).replace(" (optional)", "");
    return field.type !== "checkbox" && field.type !== "radio" && label.length >= SHORTEST_LABEL && said.includes(label.toLowerCase()) ? [{ field, label }] : [];
  });
  const [first] = named.sort((a, b) => b.label.length - a.label.length);
  return first ? [{ label: `Go to ${first.label}`, press: () => first.field.focus() }] : [];
}

const SHORTEST_LABEL = 3;

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

function written(field: Control, value: string): Mend {
  const label = labelOf(field);
  return {
    label: label === "" ? `Use ${value}` : `${label}: use ${value}`,
    press: () => {
      field.value = value;
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
      field.focus();
    },
  };
}
