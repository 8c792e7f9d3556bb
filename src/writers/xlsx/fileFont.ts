/** The font of the file where a style does not say otherwise: Excel's own. */
export const FILE_FONT = { name: "Calibri", size: 11 } as const;
