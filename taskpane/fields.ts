import { element } from "./element";

/** What a field is called; the hint stands under it and is read out with it. */
export interface FieldText {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** A labelled control and the text in it. */
export interface Field {
  readonly root: HTMLElement;
  readonly label: string;
  read(): string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A field whose text and hint can be given anew. */
export interface TextField extends Field {
  write(value: string): void;
  say(hint: string): void;
}

/** A line of text; `suggestions` is the id of a data list to choose from. */
export function textField(text: FieldText, value: string, suggestions?: string): TextField {
  const list: Record<string, string> = suggestions === undefined ? {} : { list: suggestions };
  const input = element("input", { type: "text", id: text.id, autocomplete: "off", spellcheck: "false", ...described(text), ...list });
  input.value = value;
  const root = labelled(text, input);
  const say = (words: string) => {
    const about = root.querySelector(".hint");
    if (about) about.textContent = words;
  };
  return { root, label: text.label, read: () => input.value.trim(), write: (written) => (input.value = written), say };
}

/** One of some options. */
export function selectField(text: FieldText, options: readonly Option[], value: string): Field & Pick<TextField, "write"> {
  const select = element("select", { id: text.id, ...described(text) }, ...options.map(optionElement));
  select.value = options.some((option) => option.value === value) ? value : (options[0]?.value ?? "");
  return { root: labelled(text, select), label: text.label, read: () => select.value, write: (written) => (select.value = written) };
}

/** Names under a heading. */
export interface OptionGroup {
  readonly label: string;
  readonly names: readonly string[];
}

/** A field whose groups of names can be given anew. */
export interface GroupedField extends Field {
  offer(groups: readonly OptionGroup[], value: string): void;
}

/** One of some names in groups; the first where the value is none of them. */
export function groupedField(text: FieldText, groups: readonly OptionGroup[], value: string): GroupedField {
  const select = element("select", { id: text.id, ...described(text) });
  const offer: GroupedField["offer"] = (offered, wanted) => {
    const names = offered.flatMap((group) => group.names);
    select.replaceChildren(...offered.map(({ label, names: members }) => element("optgroup", { label }, ...plainOptions(members).map(optionElement))));
    select.value = names.includes(wanted) ? wanted : (names[0] ?? "");
  };
  offer(groups, value);
  return { root: labelled(text, select), label: text.label, read: () => select.value, offer };
}

/** A box to tick; reads "yes" or "no". */
export function tickField(text: FieldText, ticked: boolean): Field {
  const input = element("input", { type: "checkbox", id: text.id, ...described(text) });
  input.checked = ticked;
  const label = element("label", { class: "tick" }, input, element("span", {}, text.label));
  return { root: element("div", { class: "field" }, label, ...hint(text)), label: text.label, read: () => (input.checked ? "yes" : "no") };
}

/** One of a few options, all of them in view; the first is chosen. */
export function choiceField({ id, label }: FieldText, options: readonly (Option & { readonly hint?: string })[]): Field {
  const inputs = options.map(({ value }, i) => {
    const input = element("input", { type: "radio", id: `${id}-${value}`, name: id, value });
    input.checked = i === 0;
    return input;
  });
  const labels = options.map(({ label: text, hint: words }, i) => {
    const about = words === undefined ? [] : [element("span", { class: "hint" }, words)];
    return element("label", { class: "tick" }, inputs[i]!, element("span", { class: "choice" }, element("span", {}, text), ...about));
  });
  const root = element("fieldset", { class: "choices" }, element("legend", {}, label), ...labels);
  return { root, label, read: () => inputs.find(({ checked }) => checked)!.value };
}

/** Options whose values are their labels. */
export function plainOptions(values: readonly string[]): Option[] {
  return values.map((value) => ({ value, label: value }));
}

/** Names that text fields suggest. */
export function suggestionList(id: string, names: readonly string[]): HTMLElement {
  return element("datalist", { id }, ...names.map((name) => element("option", { value: name })));
}

function labelled(text: FieldText, control: HTMLElement): HTMLElement {
  return element("div", { class: "field" }, element("label", { for: text.id }, text.label), control, ...hint(text));
}

function hint({ id, hint: words }: FieldText): HTMLElement[] {
  return words === undefined ? [] : [element("p", { id: `${id}-hint`, class: "hint" }, words)];
}

function described({ id, hint: words }: FieldText): Record<string, string> {
  return words === undefined ? {} : { "aria-describedby": `${id}-hint` };
}

function optionElement({ value, label }: Option): HTMLElement {
  return element("option", { value }, label);
}
