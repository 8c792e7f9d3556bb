/** A label as a file name: "Cash flow" is cash-flow. */
export function slug(label: string): string {
  return label.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
