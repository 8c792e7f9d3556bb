import { HostError } from "./hostObject";
import { errorReport } from "./richApiErrors";
import { ActionType, PathType, type RichApiRequest, type RichApiResponse } from "./richApiMessages";

/** Where a request of the add-in comes to grief. As in Excel, the actions before the one that fails have been carried out. */
export interface Fault {
  /** Which request to the workbook from now on, the first being 0. */
  readonly request: number;
  /** How many of its actions are carried out; all of them where only the answer is lost. */
  readonly actions: number;
  /** How many further requests fail at once; none unless said. */
  readonly more?: number;
  /** Nothing is answered at all. */
  readonly silent?: boolean;
  /**
   * The answer comes when this resolves, and so do those to all that is asked after it: Excel takes requests in order. With
   * no actions it is carried out only then, as behind an open dialog; else at once, and whole.
   */
  readonly until?: Promise<unknown>;
  /** The code office.js reports. */
  readonly code?: string;
}

/** Something that happens between two requests of the add-in: a person, another add-in or somebody else in the workbook acts. */
interface Interruption {
  /** Which request to the workbook from now on it comes before, the first being 0. */
  readonly before: number;
  /** What is done; its own requests are neither counted nor interrupted. */
  readonly act: () => Promise<unknown>;
}

export interface RequestFaults {
  /** Counts requests from now on, and lets one fail. */
  begin(fault?: Fault): void;
  /** Counts requests from now on, and lets something happen before one of them. */
  interrupt(interruption: Interruption): void;
  /** Lets all succeed again; gives how many actions each request had that was seen meanwhile. */
  end(): number[];
}

export type Answer = (request: RichApiRequest) => Promise<RichApiResponse>;

const MESSAGE = "An internal error has occurred.";

/** Makes chosen requests fail, between the add-in and whatever answers it. */
export function faultyAnswers(answer: Answer): { readonly faults: RequestFaults; readonly answer: Answer } {
  let seen: number[] | undefined;
  let fault: Fault | undefined;
  let interruption: Interruption | undefined;
  let isInterrupting = false;
  const faults: RequestFaults = {
    begin(next) {
      seen = [];
      fault = next;
    },
    interrupt(next) {
      seen = [];
      interruption = next;
    },
    end() {
      const counts = seen ?? [];
      seen = undefined;
      fault = undefined;
      interruption = undefined;
      return counts;
    },
  };
  return {
    faults,
    async answer(request) {
      if (!seen || isInterrupting || !isForWorkbook(request) || isRelease(request)) return answer(request);
      const number = seen.push(request.Actions.length) - 1;
      if (number === interruption?.before) {
        isInterrupting = true;
        await interruption.act().finally(() => (isInterrupting = false));
      }
      return fault ? withFault(request, number, fault, answer) : answer(request);
    },
  };
}

async function withFault(request: RichApiRequest, number: number, fault: Fault, answer: Answer): Promise<RichApiResponse> {
  const late = number - fault.request;
  if (fault.until && late >= 0) return lateAnswer(request, fault.until, late === 0 && fault.actions > 0, answer);
  if (late < 0 || late > (fault.more ?? 0)) return answer(request);
  if (fault.silent) return new Promise(() => undefined);
  const carriedOut = late === 0 ? fault.actions : 0;
  const response = await answer({ ...request, Actions: request.Actions.slice(0, carriedOut) });
  const failing = Math.min(carriedOut, request.Actions.length - 1);
  const error = new HostError(fault.code ?? "GeneralException", MESSAGE, 500);
  return response.Error ? response : { ...response, Error: errorReport(error, request, failing) };
}

async function lateAnswer(request: RichApiRequest, until: Promise<unknown>, isDoneBefore: boolean, answer: Answer): Promise<RichApiResponse> {
  const response = isDoneBefore ? await answer(request) : undefined;
  await until;
  return response ?? answer(request);
}

/** Services of the host, the runtime of custom functions among them, are not reached through the workbook. */
function isForWorkbook({ ObjectPaths }: RichApiRequest): boolean {
  return Object.values(ObjectPaths).every(({ ObjectPathType }) => ObjectPathType !== PathType.new);
}

/** office.js lets go of ranges when it is done with them; it tries again by itself. */
function isRelease({ Actions }: RichApiRequest): boolean {
  return Actions.every(({ ActionType: type, Name }) => type === ActionType.instantiate || Name === "_RemoveReference");
}
