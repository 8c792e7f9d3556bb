/** A colour as the file writes it: "#1F3864" is 1F3864. */
export function hexDigits(color: string): string {
  return color.replace("#", "");
}

/** The same with its opacity in front, which colour scales need. */
export function opaque(color: string): string {
  return `FF${hexDigits(color)}`;
}
