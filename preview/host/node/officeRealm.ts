import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { createContext, Script } from "node:vm";

import { frameName } from "../frameProtocol";
import { realmWindow } from "./realmWindow";

export interface OfficeRealm {
  /** The add-in page's global object: `Office`, `Excel`, `CustomFunctions` are here. */
  readonly window: Record<string, unknown>;
  /** Delivers a message of the host to the page. */
  deliver(text: string): void;
  /** Runs a script in the page. */
  evaluate(source: string, filename?: string): unknown;
  /** Resolves when office.js is ready. */
  readonly ready: Promise<unknown>;
  /** Posts nothing more and ends the page's repeated timers. */
  close(): void;
}

export interface OfficeRealmOptions {
  /** Receives what the page posts to its host. */
  onPost(text: string): unknown;
}

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const ORIGIN = "https://localhost";

/** Boots the unmodified office.js in a realm of Node that looks like an add-in's page in a frame of Excel on the web. */
export function createOfficeRealm({ onPost }: OfficeRealmOptions): OfficeRealm {
  const listeners: ((event: object) => void)[] = [];
  const timers = repeatedTimers();
  let post: OfficeRealmOptions["onPost"] | undefined = onPost;
  const parent = { postMessage: (text: string) => void setTimeout(() => post?.(text)) };
  const window = realmWindow({
    parent,
    name: frameName({ hostUrl: `${ORIGIN}/` }),
    origin: ORIGIN,
    script: `${CDN}office.js`,
    listeners,
    load,
    setInterval: timers.set,
  });
  const context = createContext(window);
  function load(url: string): boolean {
    const file = officeScript(url);
    if (file === undefined) return false;
    compiled(readFileSync(file, "utf8"), basename(file)).runInContext(context);
    return true;
  }
  load(`${CDN}office.js`);
  const { Office } = window as { Office: { onReady(): Promise<unknown> } };
  return {
    window,
    ready: Office.onReady(),
    evaluate: (source, filename = "addin.js") => compiled(source, filename).runInContext(context) as unknown,
    deliver: (text) =>
      void setTimeout(() => listeners.forEach((listener) => listener({ data: text, origin: ORIGIN, source: parent }))),
    close() {
      post = undefined;
      timers.clear();
    },
  };
}

/** Repeated timers that can all be ended; office.js asks every two seconds whether its host is alive. */
function repeatedTimers() {
  const running: NodeJS.Timeout[] = [];
  return {
    set(callback: () => void, delay: number): NodeJS.Timeout {
      const timer = setInterval(callback, delay);
      running.push(timer);
      return timer;
    },
    clear: () => running.forEach((timer) => clearInterval(timer)),
  };
}

/** Scripts are compiled once for all realms of a process, of which tests open many. */
const scripts = new Map<string, Script>();

function compiled(source: string, filename: string): Script {
  const known = scripts.get(source) ?? new Script(source, { filename });
  scripts.set(source, known);
  return known;
}

/** The local copy of a script of Microsoft's CDN. */
function officeScript(url: string): string | undefined {
  const dist = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  const file = join(dist, url.slice(CDN.length));
  return url.startsWith(CDN) && existsSync(file) ? file : undefined;
}
