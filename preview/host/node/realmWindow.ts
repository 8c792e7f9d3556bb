import { webcrypto } from "node:crypto";

import { realmDocument } from "./realmDocument";

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
  setInterval(callback: () => void, delay: number): NodeJS.Timeout;
}

const nothing = (): void => undefined;

/** The part of a browser's window that office.js uses to start: location, messages, storage, and script elements. */
export function realmWindow({
  parent,
  name,
  origin,
  script,
  listeners,
  load,
  setInterval,
}: RealmWindowOptions): Record<string, unknown> {
  const { hostname, host, port, protocol } = new URL(origin);
  const href = `${origin}/taskpane.html`;
  const window: Record<string, unknown> = {
    ...runtimeGlobals(setInterval),
    parent,
    top: parent,
    opener: null,
    name,
    location: { href, origin, hostname, host, port, protocol, pathname: "/taskpane.html", search: "", hash: "" },
    navigator: { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0", platform: "Linux", language: "en-US" },
    history: {},
    sessionStorage: memoryStorage(),
    document: realmDocument({ href, hostname, origin, script, load }),
    addEventListener: (type: string, listener: (event: object) => void) =>
      void (type === "message" && listeners.push(listener)),
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

function runtimeGlobals(setInterval: RealmWindowOptions["setInterval"]): object {
  const early = (callback: () => void, delay = 0, ...rest: []) =>
    setTimeout(callback, delay <= SPACING_MS ? Math.min(delay, SPACED_MS) : delay, ...rest);
  const timers = { setTimeout: early, clearTimeout, setInterval, clearInterval, queueMicrotask };
  return { ...timers, console, performance, URL, crypto: webcrypto, TextEncoder, TextDecoder };
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
