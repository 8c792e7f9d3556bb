/** The add-ins started in Node and not closed yet. Tests share a process, in which each open workbook keeps its memory and timers. */
const open: { close(): void }[] = [];

export function noteOpen(addin: { close(): void }): void {
  open.push(addin);
}

export const openCount = (): number => open.length;

/** Closes the add-ins started since this many were open. */
export function closeOpenedSince(count: number): void {
  for (const addin of open.splice(count)) addin.close();
}
