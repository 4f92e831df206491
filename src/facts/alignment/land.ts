import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { actorsOfPhrase, countryOfActor, oblique, type Reading, subjects } from "../shared/index.js";
import type { Found } from "./found.js";
import { is } from "./knowledge.js";
import { states } from "./sides.js";

/** "claims two thirds of Guyana's territory", "lays claim to a strip of Chilean coast": a dispute over land, whoever has it. */
export function claimOnLand(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB") return [];
  const claim = children(s, token, "obj").find((t) => s.lemma[t] === "claim");
  const wanted =
    s.lemma[token] === "claim"
      ? children(s, token, "obj")
      : claim !== undefined && is("laying-claim", s, token)
        ? [...oblique(s, claim, ["to", "on"]), ...oblique(s, token, ["to", "on"])]
        : [];
  const land = wanted.flatMap((t) => [t, ...oblique(s, t, ["of"])]).filter((t) => is("land", s, t));
  const [owner] = states(
    reading,
    land.flatMap((t) => children(s, t, "nmod:poss", "amod", "compound", "nmod")).flatMap((t) => reading.actors.actorsAt(s.index, t)),
  );
  const [claimant] = claimants(reading, s, token);
  return owner === undefined || claimant === undefined || claimant === owner
    ? []
    : [{ trigger: token, governor: token, status: "dispute", pairs: [[claimant, owner]], mutual: false }];
}

/** Who claims it; "whose country" is that of whoever is named before. */
function claimants(reading: Reading, s: AnnotatedSentence, verb: number): string[] {
  const whose = children(s, verb, "nsubj").filter(
    (t) => is("countries", s, t) && children(s, t, "nmod:poss").some((c) => /^whose$/iu.test(s.form[c] ?? "")),
  );
  const bearer = whose.length > 0 && hasRelation(s, verb, "acl:relcl") ? actorsOfPhrase(reading, s, s.head[verb] ?? -1) : [];
  const named = [...bearer, ...subjects(s, verb).flatMap((t) => actorsOfPhrase(reading, s, t))];
  return named.flatMap((id) => countryOfActor(reading, id)?.toLowerCase() ?? []).filter((id) => reading.actors.state(id.toUpperCase()) !== undefined);
}
