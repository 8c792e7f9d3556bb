import { HostError } from "./hostObject";
import type { Answer } from "./faults";
import { errorReport } from "./richApiErrors";
import type { RichApiRequest, RichApiResponse } from "./richApiMessages";

/** Bytes of a request, and of an answer, that Excel on the web refuses to pass. */
const LIMIT = 5_000_000;

export interface RequestSizes {
  /** Bytes of each request to the workbook since the last call, in their order. */
  taken(): number[];
}

/** Answers requests as Excel on the web does: none of more than 5 MB, and none whose answer is that large. */
export function limitedAnswers(answer: Answer): { readonly sizes: RequestSizes; answer(request: RichApiRequest, bytes: number): Promise<RichApiResponse> } {
  let seen: number[] = [];
  return {
    sizes: {
      taken() {
        const sizes = seen;
        seen = [];
        return sizes;
      },
    },
    async answer(request, bytes) {
      seen.push(bytes);
      if (bytes > LIMIT) return refused(request, "RequestPayloadSizeLimitExceeded");
      const response = await answer(request);
      return JSON.stringify(response).length > LIMIT ? refused(request, "ResponsePayloadSizeLimitExceeded") : response;
    },
  };
}

function refused(request: RichApiRequest, code: string): RichApiResponse {
  const error = new HostError(code, "The payload size exceeds the limit.", 413);
  return { Results: [], TraceIds: [], Error: errorReport(error, request, 0) };
}
