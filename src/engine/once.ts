/** Computes on the first call and remembers: what is large and not needed before the first question is made for it. */
export function once<R>(compute: () => R): () => R {
  let made: { readonly result: R } | undefined;
  return () => (made ??= { result: compute() }).result;
}
