/** What a list says of reasoning tokens that cost other than output, USD per million. */
export function reasoningWords(usdPerMillion: number): string {
  return `reasoning tokens at USD ${usdPerMillion} per million`;
}

/** What a list says of a fee for each request, USD per thousand. */
export function requestWords(usdPerThousand: number): string {
  return `a fee of USD ${usdPerThousand} per 1,000 requests`;
}

/** What holds at some hours, as a note says it. */
export function hoursWords(prices: string, times: string): string {
  return `Price by time of day: ${prices} from ${times} UTC; the figures here hold the rest of the day`;
}
