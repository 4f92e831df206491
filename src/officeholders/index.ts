export type { OfficeHeld } from "../actors/index.js";
export { parseOffices, readOffices } from "./read.js";
export { listed, type Offices } from "./rows.js";
