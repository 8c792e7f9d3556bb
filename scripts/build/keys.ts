/** What keys do in the pane, for its help; docs/pane.md has the same. */
export const KEYS = [
  { keys: "F6", does: "Goes between the sheet and the pane (Excel's own)." },
  { keys: "Tab, Shift+Tab", does: "The next field, button or fold, or the one before." },
  { keys: "Left, Right, Home, End on the tabs", does: "Another view." },
  { keys: "Enter or Space on a fold or button", does: "Opens or closes it, presses it. What a refusal proposes, and Undo, are buttons in the message at the pane's foot." },
  { keys: "Alt+Down in a list, Down in a field with suggestions", does: "Shows what can be chosen." },
] as const;
