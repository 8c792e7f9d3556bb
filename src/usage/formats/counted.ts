/** A figure that may not be known, as a field that is absent then. */
export function counted<K extends string, V>(field: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [field]: value }) as { readonly [P in K]?: V };
}
