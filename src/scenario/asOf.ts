import { CATALOG_SERIAL } from "../catalog/sources";
import type { Settings } from "../engine/settings";

/** The day whose prices are in force, as a serial number: the As of setting, or the catalog's own date. */
export function asOfSerial({ asOf }: Pick<Settings, "asOf">): number {
  return asOf?.toNumber() ?? CATALOG_SERIAL;
}
