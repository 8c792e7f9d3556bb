/*
 * The grid is published with each class field set through one function for all classes, which is a sixth of the time its
 * formula engine takes. A field is assigned where it stands instead, which is the same for plain fields.
 */
const FIELD = /\b_defineProperty\(this, "([A-Za-z_$][\w$]*)", /g;

/** The text of a module of the grid, with its fields assigned; a loader of webpack. */
export default function withOwnFields(source) {
  return source.replace(FIELD, "(this.$1 = ");
}

/** The same for vite. */
export const ownFieldsPlugin = {
  name: "own-fields",
  enforce: "pre",
  transform: (code, id) => (id.includes("@univerjs/") ? { code: withOwnFields(code), map: null } : undefined),
};
