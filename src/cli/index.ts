export { dossier, headline } from "./dossier.js";
export { program } from "./program.js";
