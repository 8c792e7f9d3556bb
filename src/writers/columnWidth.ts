const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** How wide a column is, in points, that shows so many characters. */
export function columnWidthPoints(characters: number): number {
  return (characters * PIXELS_PER_CHARACTER + CELL_PADDING_PIXELS) * POINTS_PER_PIXEL;
}
