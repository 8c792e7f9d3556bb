type Child = Node | string;

/** An HTML element with attributes and children. Text goes in as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  // Not every browser that shows add-ins stops at a fold by Tab of its own.
  if (tag === "summary") made.tabIndex = 0;
  made.append(...children);
  return made;
}

/** A button that does something when it is pressed. */
export function button(
  label: string,
  attributes: Readonly<Record<string, string>>,
  press: () => void,
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", press);
  return made;
}
