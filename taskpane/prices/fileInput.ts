import { element } from "../element";

/** What a button opens to choose a file. */
export function fileInput(label: string, chosen: (file: File) => void): HTMLInputElement {
  const input = element("input", { type: "file", accept: ".json,.jsonl,.csv,.tsv,.txt", hidden: "", "aria-label": label });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) chosen(file);
    // The same file may be chosen again.
    input.value = "";
  });
  return input;
}
