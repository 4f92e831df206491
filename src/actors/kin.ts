import type { AnnotatedSentence } from "../language/index.js";
import { lower } from "./office-words.js";
import type { PersonName } from "./persons.js";
import { mentionWords } from "./words.js";

/** Words that may stand between "of" and the name of a relative: "of the late President X". */
const FARTHEST = 4;

/** The token of the noun by which somebody is told of as a relative of the person named at `from` ("the son of Omar Brito"); undefined where there is none. */
export function kinBefore(s: AnnotatedSentence, from: number): number | undefined {
  for (let at = from - 1; at >= Math.max(1, from - FARTHEST); at--) {
    if (lower(s, at) === "of") return mentionWords().kin.has(lower(s, at - 1)) ? at - 1 : undefined;
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/u.test(s.upos[at] ?? "")) return undefined;
  }
  return undefined;
}

/** "First Lady Dr X", "his wife X": told of beside whoever's spouse or child it is. */
function isBesideKin(s: AnnotatedSentence, { from, outer }: PersonName): boolean {
  const before = s.form.slice(Math.max(0, outer - 2), from).map((form) => form.toLowerCase());
  const lady = before.findIndex((word) => word === "lady" || word === "gentleman");
  return (lady > 0 && before[lady - 1] === "first") || mentionWords().kin.has(lower(s, outer - 1));
}

/** Those of the names that are told of nowhere but as somebody's relatives, as they are written. */
export function relativesOnly(named: readonly { readonly sentence: AnnotatedSentence; readonly person: PersonName }[]): ReadonlySet<string> {
  const whole = named.filter(({ person }) => /\s/u.test(person.name));
  const told = new Set(
    whole
      .filter(({ sentence, person }) => kinBefore(sentence, person.from) === undefined && !isBesideKin(sentence, person))
      .map(({ person }) => person.name),
  );
  return new Set(whole.map(({ person }) => person.name).filter((name) => !told.has(name)));
}
