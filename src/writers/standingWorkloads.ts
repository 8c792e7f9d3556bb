import { tableHeaders } from "../sheets/tableHeaders";
import { refusal } from "./refusal";
import { standingTable } from "./standingTable";

/** The sheet on which a table of workloads stands; undefined where none does. */
export async function workloadsInWorkbook(): Promise<string | undefined> {
  try {
    return (await standingTable("workloads", (headers) => tableHeaders("workloads").every((header) => headers.includes(header))))?.sheetName;
  } catch (error) {
    throw refusal(error, []);
  }
}
