import { isRefusedWhole } from "./refusal";

/** Whether any of what an action writes may be in the workbook. */
export interface Sending {
  isBegun: boolean;
}

/** Sends what is queued; a request that Excel has refused whole has begun nothing. */
export async function sent(context: Excel.RequestContext, sending: Sending): Promise<void> {
  try {
    await context.sync();
    sending.isBegun = true;
  } catch (error) {
    sending.isBegun ||= !isRefusedWhole(error);
    throw error;
  }
}
