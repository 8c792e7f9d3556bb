import type { RealmWindowOptions } from "./realmWindow";

type Element = Record<string, unknown>;

const nothing = (): void => undefined;

/** The part of a document that office.js uses to start: it adds script elements and takes addresses apart with links. */
export function realmDocument({
  href,
  hostname,
  origin,
  script,
  load,
}: { href: string; hostname: string } & Pick<RealmWindowOptions, "origin" | "script" | "load">): object {
  const scripts: Element[] = [];
  const add = (node: Element): Element => {
    if (node["tagName"] === "script") queueMicrotask(() => runScript(node, load));
    return node;
  };
  const container = { appendChild: add, insertBefore: add, removeChild: nothing, style: {} };
  scripts.push({ ...element("script", origin), src: script, parentNode: container, getAttribute: () => script });
  return {
    readyState: "complete",
    visibilityState: "visible",
    domain: hostname,
    cookie: "",
    URL: href,
    currentScript: scripts[0],
    head: container,
    body: container,
    documentElement: container,
    createElement: (tagName: string) => element(tagName, origin),
    getElementById: () => null,
    getElementsByTagName: (tagName: string) => (tagName === "script" ? scripts : tagName === "head" ? [container] : []),
    querySelector: () => null,
    querySelectorAll: () => [],
    hasFocus: () => true,
    addEventListener: nothing,
    removeEventListener: nothing,
  };
}

function runScript(node: Element, load: (url: string) => boolean): void {
  const type = load(String(node["src"])) ? "load" : "error";
  const listener = node[`on${type}`];
  if (typeof listener === "function") listener({ type });
}

function element(tagName: string, origin: string): Element {
  const made: Element = {
    tagName,
    style: {},
    setAttribute: (name: string, value: unknown) => void (made[name] = value),
    getAttribute: (name: string) => made[name] ?? null,
    addEventListener: (type: string, listener: unknown) => void (made[`on${type}`] = listener),
    removeEventListener: nothing,
    appendChild: nothing,
    getElementsByTagName: () => [],
  };
  return tagName === "a" ? link(made, origin) : made;
}

/** office.js takes addresses apart with a link element. */
function link(made: Element, origin: string): Element {
  let url: URL | undefined;
  return Object.defineProperty(made, "href", {
    get: () => url?.href,
    set(address: string) {
      url = new URL(address, origin);
      const { protocol, hostname, port, host, pathname, search, hash } = url;
      Object.assign(made, { protocol, hostname, port, host, pathname, search, hash });
    },
  });
}
