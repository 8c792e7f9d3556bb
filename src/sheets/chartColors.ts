/** What each colour of a chart stands for, on every sheet; told apart by people who see few colours. */
export const SERIES_COLORS = {
  own: "#1F3864",
  api: "#C55A11",
  rented: "#7F9DB9",
  mark: "#9C0006",
  good: "#2E75B6",
} as const;
