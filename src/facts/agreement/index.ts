export { fieldsNamed } from "./fields.js";
export { ANOTHER, readAgreements } from "./read.js";
