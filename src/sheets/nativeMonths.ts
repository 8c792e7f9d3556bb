/** Eq. 7 as a formula over the cells of its three figures. */
export function nativeMonths(apiCost: string, running: string, hardware: string): string {
  return `IF(${apiCost}<=${running},"never",${hardware}/(${apiCost}-${running}))`;
}
