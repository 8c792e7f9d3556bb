import { invalidArgument, notImplemented } from "../hostObject";

import type { Storage } from "./storage";

/**
 * Members for settings that are kept and read back, each listed with its default. A value of another type than the
 * default's is refused, as is one that is not among the choices listed for it.
 */
export function storedMembers(
  storage: Storage,
  defaults: Readonly<Record<string, unknown>>,
  choices: Readonly<Record<string, readonly string[]>> = {},
): object {
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(defaults).map(([name, fallback]) => [
        name,
        {
          enumerable: true,
          get: () => storage.read()[name] ?? fallback,
          set(value: unknown) {
            if (fallback !== null && typeof value !== typeof fallback)
              throw invalidArgument(`${name} takes a ${typeof fallback}.`);
            if (choices[name]?.includes(String(value)) === false) throw notImplemented(`${name} "${String(value)}"`);
            storage.write({ ...storage.read(), [name]: value });
          },
        },
      ]),
    ),
  );
}
