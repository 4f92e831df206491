export type { OfficeHeld } from "../actors/index.js";
export { parseOffices, readOffices } from "./read.js";
export type { Offices } from "./rows.js";
