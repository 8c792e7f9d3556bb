import { usageTable } from "../usageTable";
import { usageArrived } from "./usage";

usageArrived(usageTable);
