/** Estimates of deployments: in the build their code comes with the texts (scripts/build/catalogSplit.ts). */
export { estimatedDeployment } from "../estimatedDeployment";
