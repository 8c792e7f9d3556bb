/** What a sync of the add-in is refused with; `code` is the one office.js reports. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** The item asked for does not exist. */
export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

/** An argument Excel refuses. */
export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

/** A name that is taken already. */
export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

/** A member or value the simulated Excel does not know: said loudly, so that no test passes through a hole. */
export const notImplemented = (what: string): HostError =>
  new HostError("ApiNotFound", `[simulated Excel] ${what} is not implemented`, 404);

/**
 * An object of the host that requests can address. `members` are its properties and methods under the names
 * of office.js; a name that is not among them is refused.
 */
export interface HostObject {
  readonly typeName: string;
  readonly members: object;
  /** The properties `load()` fetches when it names none. */
  readonly scalars?: readonly string[];
  /** What the client keeps to address the object again, as `{ Id: ... }`. */
  readonly identity?: Readonly<Record<string, string | number>>;
  /** The members of a collection. */
  readonly items?: () => HostObject[];
  /** What the object stands for, for other objects that receive it as an argument. */
  readonly subject?: unknown;
}

const hostObjects = new WeakSet<object>();

/** Makes an object addressable. */
export function hostObject(object: HostObject): HostObject {
  hostObjects.add(object);
  return object;
}

/** Tells an addressable object from a plain value. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && hostObjects.has(value);
}

/** What the `...OrNullObject` methods return when there is nothing. */
export const NULL_OBJECT = hostObject({ typeName: "NullObject", members: {} });

const camelCase = (name: string): string =>
  name.startsWith("_")
    ? `_${name.charAt(1).toLowerCase()}${name.slice(2)}`
    : name.charAt(0).toLowerCase() + name.slice(1);

/** The name of a member as office.js users write it, from the name on the wire. */
export const memberName = camelCase;

/** The name of a member on the wire. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Reads a member; refuses a name the object does not have. */
export function readMember(object: HostObject, name: string): unknown {
  return Reflect.get(memberHolder(object, name), camelCase(name));
}

/** Writes a member; refuses a name the object does not have or that cannot be written. */
export function writeMember(object: HostObject, name: string, value: unknown): void {
  if (!Reflect.set(memberHolder(object, name), camelCase(name), value)) {
    throw invalidArgument(`${object.typeName}.${camelCase(name)} is read-only.`);
  }
}

/** Calls a method; refuses a name that is none. */
export function callMethod(object: HostObject, name: string, args: unknown[]): unknown {
  const method = readMember(object, name);
  if (typeof method !== "function") throw notImplemented(`${object.typeName}.${camelCase(name)}()`);
  return method.apply(
    object.members,
    args.map((argument) => argument ?? undefined),
  );
}

function memberHolder(object: HostObject, name: string): object {
  if (!(camelCase(name) in object.members)) throw notImplemented(`${object.typeName}.${camelCase(name)}`);
  return object.members;
}

/** The members of several objects as one, getters and setters kept as they are. */
export function joinedMembers(...sources: object[]): object {
  const descriptors = sources.map((source) => Object.getOwnPropertyDescriptors(source));
  return Object.defineProperties({}, Object.assign({}, ...descriptors) as PropertyDescriptorMap);
}
