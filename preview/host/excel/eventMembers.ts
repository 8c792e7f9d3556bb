/** The events of Excel that are delivered; others cannot be registered and say so. */
export const EVENT_TYPES: Record<string, number> = {
  DataChanged: 10,
  Activated: 11,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
};

/** The members by which office.js registers for events. Events are always sent, and office.js picks by listener. */
export function eventMembers(names: string[]): object {
  const nothing = () => undefined;
  return Object.fromEntries(
    names.flatMap((name) => [
      [`_register${name}Event`, nothing],
      [`_unregister${name}Event`, nothing],
    ]),
  );
}
