export { gridSide, gridTable } from "./grid";
export { soughtSetting } from "./goal";
export { outputNamed } from "./outputs";
export { simulationTable } from "./simulationTable";
export { settingSpreads } from "./spreads";
export { tornadoTable } from "./tornado";
export { variedSetting } from "./variation";
