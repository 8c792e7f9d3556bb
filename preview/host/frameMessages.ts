/** A message of the add-in's page. */
export interface AddinMessage {
  _actionName: string;
  _actionType: "invoke" | "register" | "unregister";
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

/** The conversation between this host and the one add-in it runs. */
export const CONVERSATION = "simulated-excel";

/** What the simulated Excel claims to support: `isSetSupported` answers from it. */
const REQUIREMENT_SETS = {
  ExcelApi: 1.17,
  SharedRuntime: 1.2,
  CustomFunctionsRuntime: 1.5,
  CustomFunctions: 1.9,
  AddinCommands: 1.1,
  Settings: 1.1,
  RichApiRuntime: 1.1,
};

const ACTION_TYPES = ["invoke", "register", "unregister"] as const;
const RESPONSE_TYPES = { result: 0, event: 1 } as const;
const HOST_TYPE = { excelNumber: 16, web: 0, taskPane: 1, paneVisible: 2, sharedRuntime: 3 } as const;

/** The `window.name` by which office.js recognises its host frame. */
export function frameName({ hostUrl }: { hostUrl: string }): string {
  return JSON.stringify({
    baseFrameName: "addin",
    hostInfo: `Excel|Web|16.01|en-US|${CONVERSATION}|||${HOST_TYPE.sharedRuntime}`,
    xdmInfo: `${CONVERSATION}|addin|${hostUrl}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/** Reads a message of the add-in's page; undefined for anything else that arrives on the window. */
export function parsedMessage(text: string): AddinMessage | undefined {
  const raw = parsed(text) as
    (Omit<AddinMessage, "_actionType"> & { _messageType?: number; _actionType?: number }) | undefined;
  if (raw?._messageType !== 0 || raw._conversationId !== CONVERSATION) return undefined;
  return { ...raw, _actionType: ACTION_TYPES[raw._actionType ?? 0] ?? "invoke" };
}

/** The answer to a message, or an event for one that registered a listener. */
export function reply(message: AddinMessage, data: unknown, type: keyof typeof RESPONSE_TYPES): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _origin: "*",
    _data: data ?? null,
    _errorCode: 0,
    _responseType: RESPONSE_TYPES[type],
    _serializerVersion: 1,
  });
}

/** What the add-in learns about its host. */
export function appContext(settings: [string, string][]): Record<string, unknown> {
  return {
    _id: "addin",
    _appName: HOST_TYPE.excelNumber,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: "https://localhost/Book1.xlsx",
    _clientMode: HOST_TYPE.web,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: HOST_TYPE.taskPane,
    _eToken: "",
    _correlationId: CONVERSATION,
    _appInstanceId: CONVERSATION,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.0.18000.0",
    _addinName: "LLM",
    _initialDisplayMode: HOST_TYPE.paneVisible,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
