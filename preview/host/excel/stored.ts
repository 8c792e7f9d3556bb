import { invalidArgument } from '../hostObject';

/** Where a value lives that the grid cannot show but Excel would keep. */
export interface Storage {
  read(): Record<string, unknown>;
  write(values: Record<string, unknown>): void;
}

/**
 * Members for settings that are kept and read back without being shown, each listed with its default. A value of
 * another type than the default's is refused.
 */
export function storedMembers(storage: Storage, defaults: Readonly<Record<string, unknown>>): object {
  return Object.defineProperties({}, Object.fromEntries(Object.entries(defaults).map(([name, fallback]) => [name, {
    enumerable: true,
    get: () => storage.read()[name] ?? fallback,
    set(value: unknown) {
      if (fallback !== null && typeof value !== typeof fallback) throw invalidArgument(`${name} takes a ${typeof fallback}.`);
      storage.write({ ...storage.read(), [name]: value });
    },
  }])));
}
