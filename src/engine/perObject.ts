/** Computes something of an object once, and keeps it as long as the object: how long an answer takes, and never what it is. */
export function perObject<O extends object, V>(compute: (object: O) => V): (object: O) => V {
  const known = new WeakMap<O, { readonly value: V }>();
  return (object) => {
    const found = known.get(object);
    if (found) return found.value;
    const value = compute(object);
    known.set(object, { value });
    return value;
  };
}
