/** Verbs by which somebody speaks (lemmas). */
export const SAYING = new Set(
  (
    "say tell add announce note warn stress report state write post declare claim insist argue explain remark recall reply respond answer observe comment " +
    "confirm deny admit acknowledge concede conclude continue reveal disclose maintain reiterate repeat emphasize emphasise underline underscore point caution " +
    "assure inform contend allege predict suggest hint joke quip tweet complain recount mention affirm assert promise pledge vow"
  ).split(" "),
);
