import { type AddinMessage, appContext, CONVERSATION, parsedMessage, reply } from "./frameMessages";
import type { RichApiRequest, RichApiResponse } from "./richApiMessages";

export { frameName } from "./frameMessages";

/** One entry of the event by which a host calls custom functions and raises Excel's events. */
export interface MessageEntry {
  category: number;
  type: number;
  targetId?: string;
  content: unknown;
}

export interface FrameOptions {
  /** Answers a Rich API request, of so many bytes. */
  answer(request: RichApiRequest, bytes: number): Promise<RichApiResponse>;
  /** Posts text to the add-in's page. */
  send(text: string): void;
}

export interface Frame {
  receive(text: string): boolean;
  post(entries: MessageEntry[]): void;
  runCommand(functionName: string, controlId: string): Promise<void>;
  readonly unknown: string[];
}

const DispatchId = { richApi: 93, commandCompleted: 94, saveSettings: 76 } as const;
const OK = { Error: 0, Version: 1 };

/** The host's end of the postMessage protocol of office.js in a frame of Excel on the web. */
export function createFrame({ answer, send }: FrameOptions): Frame {
  const listeners = new Map<string, AddinMessage>();
  const commands = new Map<string, () => void>();
  const settings: [string, string][] = [];
  const unknown: string[] = [];
  const sequence = numberSequence();

  const post = (event: string, data: unknown): boolean => {
    const listener = listeners.get(event);
    if (listener) send(reply(listener, data, "event"));
    return listener !== undefined;
  };

  const executeMethod = async (message: AddinMessage): Promise<unknown> => {
    const { DdaMethod, ArrayData } = message._data as { DdaMethod?: { DispatchId: number }; ArrayData?: unknown[] };
    switch (DdaMethod?.DispatchId) {
      case DispatchId.richApi: {
        const text = String(ArrayData?.[4]);
        const response = await answer(JSON.parse(text) as RichApiRequest, new TextEncoder().encode(text).length);
        return { ...OK, Data: [200, [], JSON.stringify(response)] };
      }
      case DispatchId.saveSettings:
        settings.splice(0, settings.length, ...savedSettings(message._data));
        return OK;
      default:
        if (!completeCommand(message._data))
          unknown.push(`executeMethod ${JSON.stringify(message._data).slice(0, 200)}`);
        return OK;
    }
  };

  const completeCommand = (data: unknown): boolean => {
    const id = String((data as unknown[])[0]);
    commands.get(id)?.();
    return commands.delete(id);
  };

  const contextMethods: Record<string, () => unknown> = {
    ContextActivationManager_getAppContextAsync: () => appContext(settings),
    ContextActivationManager_notifyHost: () => 0,
  };

  const invoke = async (message: AddinMessage): Promise<void> => {
    const contextMethod = contextMethods[message._actionName];
    if (contextMethod) return send(reply(message, contextMethod(), "result"));
    if (message._actionName === "executeMethod") return send(reply(message, await executeMethod(message), "result"));
    unknown.push(message._actionName);
    send(reply(message, null, "result"));
  };

  const receive = (text: string): boolean => {
    const message = parsedMessage(text);
    if (message === undefined) return false;
    if (message._actionType === "register") listeners.set(message._actionName, message);
    if (message._actionType === "unregister") listeners.delete(message._actionName);
    if (message._actionType === "invoke") void invoke(message);
    else send(reply(message, OK, "result"));
    return true;
  };

  return {
    receive,
    unknown,
    post: (entries) => void post("richApiMessage", { ArrayData: entries.map((entry) => wireEntry(entry, sequence())) }),
    runCommand(functionName, controlId) {
      const id = `${CONVERSATION}-command-${sequence()}`;
      return new Promise((resolve, reject) => {
        commands.set(id, resolve);
        const heard = post("appCommandInvoked", [id, functionName, JSON.stringify({ source: { id: controlId } })]);
        if (!heard) reject(new Error("The add-in is not listening for commands yet."));
      });
    },
  };
}

function wireEntry({ category, type, targetId = "", content }: MessageEntry, id: number): unknown[] {
  return [category, type, targetId, JSON.stringify(content), id, false];
}

/** What `Office.context.document.settings.saveAsync()` sends. */
function savedSettings(data: unknown): [string, string][] {
  const { SettingsRequest } = data as { SettingsRequest?: { Properties?: [string, string][] } };
  return SettingsRequest?.Properties ?? [];
}

function numberSequence(): () => number {
  let last = 0;
  return () => (last += 1);
}
