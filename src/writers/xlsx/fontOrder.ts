const FONT = /<font>(.*?)<\/font>/g;
const PROPERTY = /<(\w+)[^>]*\/>/g;

/** The order the schema asks of a font's properties. */
const ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** The styles part with each font's properties in the schema's order; hucre writes a colour before its size. */
export function withFontsInOrder(styles: string): string {
  return styles.replace(FONT, (_, properties: string) => {
    const sorted = [...properties.matchAll(PROPERTY)].sort((a, b) => ORDER.indexOf(a[1]!) - ORDER.indexOf(b[1]!));
    return `<font>${sorted.map(([element]) => element).join("")}</font>`;
  });
}
