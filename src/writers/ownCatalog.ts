import { tableHeaders } from "../sheets/tableHeaders";
import { type StandingTable, standingTable } from "./standingTable";

type Table = readonly (readonly (string | number | boolean)[])[];

/** The Models and Deployments tables that a build would go by, headers first: the first of each that has all of our headers. */
export async function ownCatalog(): Promise<readonly Table[]> {
  const models = await standing("models");
  const deployments = await standing("deployments");
  return [models, deployments].flatMap((table) => (table ? [[table.headers, ...table.rows]] : []));
}

function standing(key: "models" | "deployments"): Promise<StandingTable | undefined> {
  const wanted = tableHeaders(key);
  return standingTable(key, (headers) => wanted.every((header) => headers.includes(header)));
}
