import { webcrypto } from 'node:crypto';

export interface RealmWindowOptions {
  /** The host's window. */
  parent: object;
  name: string;
  origin: string;
  /** The address office.js is loaded from; it finds its other files beside it. */
  script: string;
  /** Receives the listeners for messages. */
  listeners: ((event: object) => void)[];
  /** Runs a script the page asks for; false when there is none. */
  load(url: string): boolean;
}

type Element = Record<string, unknown>;

const nothing = (): void => undefined;

/** The part of a browser's window that office.js uses to start: location, messages, storage, and script elements. */
export function realmWindow({ parent, name, origin, script, listeners, load }: RealmWindowOptions): Record<string, unknown> {
  const { hostname, host, port, protocol } = new URL(origin);
  const href = `${origin}/taskpane.html`;
  const window: Record<string, unknown> = {
    ...runtimeGlobals(),
    parent,
    top: parent,
    opener: null,
    name,
    location: { href, origin, hostname, host, port, protocol, pathname: '/taskpane.html', search: '', hash: '' },
    navigator: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0', platform: 'Linux', language: 'en-US' },
    history: {},
    sessionStorage: memoryStorage(),
    document: realmDocument({ href, hostname, origin, script, load }),
    addEventListener: (type: string, listener: (event: object) => void) => void (type === 'message' && listeners.push(listener)),
    removeEventListener: (_type: string, listener: (event: object) => void) => {
      const position = listeners.indexOf(listener);
      if (position >= 0) listeners.splice(position, 1);
    },
    postMessage: nothing,
    open: nothing,
    focus: nothing,
    blur: nothing,
  };
  return Object.assign(window, { window, self: window });
}

/** office.js spaces its messages for the sake of a network; there is none here, and tests need not wait. */
const SPACING_MS = 500;
const SPACED_MS = 5;

function runtimeGlobals(): object {
  const early = (callback: () => void, delay = 0, ...rest: []) => setTimeout(callback, delay <= SPACING_MS ? Math.min(delay, SPACED_MS) : delay, ...rest);
  const timers = { setTimeout: early, clearTimeout, setInterval, clearInterval, queueMicrotask };
  return { ...timers, console, performance, URL, crypto: webcrypto, TextEncoder, TextDecoder };
}

function realmDocument({ href, hostname, origin, script, load }: { href: string; hostname: string } & Pick<RealmWindowOptions, 'origin' | 'script' | 'load'>): object {
  const scripts: Element[] = [];
  const add = (node: Element): Element => {
    if (node['tagName'] === 'script') queueMicrotask(() => runScript(node, load));
    return node;
  };
  const container = { appendChild: add, insertBefore: add, removeChild: nothing, style: {} };
  scripts.push({ ...element('script', origin), src: script, parentNode: container, getAttribute: () => script });
  return {
    readyState: 'complete',
    visibilityState: 'visible',
    domain: hostname,
    cookie: '',
    URL: href,
    currentScript: scripts[0],
    head: container,
    body: container,
    documentElement: container,
    createElement: (tagName: string) => element(tagName, origin),
    getElementById: () => null,
    getElementsByTagName: (tagName: string) => (tagName === 'script' ? scripts : tagName === 'head' ? [container] : []),
    querySelector: () => null,
    querySelectorAll: () => [],
    hasFocus: () => true,
    addEventListener: nothing,
    removeEventListener: nothing,
  };
}

function runScript(node: Element, load: (url: string) => boolean): void {
  const type = load(String(node['src'])) ? 'load' : 'error';
  const listener = node[`on${type}`];
  if (typeof listener === 'function') listener({ type });
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
  return tagName === 'a' ? link(made, origin) : made;
}

/** office.js takes addresses apart with a link element. */
function link(made: Element, origin: string): Element {
  let url: URL | undefined;
  return Object.defineProperty(made, 'href', {
    get: () => url?.href,
    set(address: string) {
      url = new URL(address, origin);
      const { protocol, hostname, port, host, pathname, search, hash } = url;
      Object.assign(made, { protocol, hostname, port, host, pathname, search, hash });
    },
  });
}

function memoryStorage(): object {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: unknown) => void values.set(key, String(value)),
    removeItem: (key: string) => void values.delete(key),
    key: () => null,
    get length() {
      return values.size;
    },
  };
}
