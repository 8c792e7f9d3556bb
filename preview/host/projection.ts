import { type HostObject, isHostObject, memberName, NULL_OBJECT, readMember, wireName } from "./hostObject";
import type { QueryInfo } from "./richApiMessages";

/** Property paths as a tree: `format/font/bold` becomes `{ format: { font: { bold: {} } } }`. */
interface PropertyTree {
  [name: string]: PropertyTree;
}

const EVERYTHING = new Set(["*", "$all"]);

/** What a `load` fetches. */
export function projection(
  object: HostObject,
  { Select = [], Expand = [], Top, Skip }: QueryInfo,
): Record<string, unknown> {
  const tree = propertyTree([...Select, ...Expand]);
  if (object.items === undefined) return properties(object, tree);
  const own = Object.entries(tree).filter(([name]) => object.scalars?.includes(memberName(name)));
  const items = object.items().slice(Skip ?? 0, Top === undefined ? undefined : (Skip ?? 0) + Top);
  const ofItems = Object.fromEntries(
    Object.entries(tree).filter(([name]) => !own.some(([ownName]) => ownName === name)),
  );
  return { ...values(object, Object.fromEntries(own)), _Items: items.map((item) => properties(item, ofItems)) };
}

/** What the client keeps to address the object again. */
export function identityOf(object: HostObject): Record<string, unknown> {
  return { ...object.identity };
}

function propertyTree(paths: string[]): PropertyTree {
  const root: PropertyTree = {};
  for (const path of paths) path.split("/").reduce((tree, name) => (tree[name] ??= {}), root);
  return root;
}

function properties(object: HostObject, tree: PropertyTree): Record<string, unknown> {
  const wanted = Object.keys(tree).length > 0 ? tree : { "*": {} };
  return { ...identityOf(object), ...values(object, wanted) };
}

function values(object: HostObject, tree: PropertyTree): Record<string, unknown> {
  const names = Object.keys(tree).flatMap((name) => (EVERYTHING.has(name) ? (object.scalars ?? []) : [name]));
  return Object.fromEntries(
    names.map((name) => [wireName(memberName(name)), value(readMember(object, name), tree[name] ?? {})]),
  );
}

function value(member: unknown, tree: PropertyTree): unknown {
  if (!isHostObject(member)) return member;
  if (member === NULL_OBJECT) return null;
  return member.items === undefined
    ? properties(member, tree)
    : { _Items: member.items().map((item) => properties(item, tree)) };
}
