import { invalidArgument } from "../hostObject";

import type { Storage } from "./storage";

/**
 * Members for settings that are kept and read back without being shown, each listed with its default. A value of
 * another type than the default's is refused.
 */
export function storedMembers(storage: Storage, defaults: Readonly<Record<string, unknown>>): object {
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
            storage.write({ ...storage.read(), [name]: value });
          },
        },
      ]),
    ),
  );
}
