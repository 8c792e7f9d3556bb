/** What each colour of a chart stands for, on every sheet; told apart by people who see few colours. */
export const SERIES_COLORS = {
  own: "#1F3864",
  api: "#C55A11",
  rented: "#1A9988",
  mark: "#9C0006",
  good: "#1A9988",
} as const;
