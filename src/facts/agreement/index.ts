export { ANOTHER } from "./draft.js";
export { fieldsNamed } from "./fields.js";
export { readAgreements } from "./read.js";
