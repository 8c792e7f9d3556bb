declare const __VERSION__: string;

/** The product's version, set at build from package.json. */
export const VERSION: string = __VERSION__;
