/**
 * The font of the file where a style does not say otherwise: the theme's body font. Its name is what stands there for
 * readers without themes; in Excel a change of the theme changes it.
 */
export const FILE_FONT = { name: "Calibri", size: 11, family: 2, scheme: "minor" } as const;
