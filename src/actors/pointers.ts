import type { AnnotatedSentence } from "../language/index.js";
import type { BodyPhrase } from "./bodies.js";
import type { OfficePhrase } from "./offices.js";
import type { Known } from "./registry.js";

/** What is asked, while names and offices are read, about words that point back to something said before. */
export interface Pointers {
  /** Id of the person whose counterpart or predecessor is meant, never the counterpart. */
  possessor(sentence: number, office: OfficePhrase, holder?: Known): string | undefined;
  /** Id of the person in whose genitive an office stands, where it is a name. */
  named(sentence: number, office: OfficePhrase): string | undefined;
  /** Whom "its", "his" or "the bloc's" before an office stands for, never its holder; organisations first where the title is one of organisations. */
  owner(sentence: number, office: OfficePhrase, ofOrganisations: boolean, holder?: Known): Known | undefined;
  /** The words for the committee told of just before, of which "its chair" is. */
  committee(sentence: number, office: OfficePhrase): string | null;
  /** An organisation named before by a longer name that ends so. */
  organisationCalled(name: string): Known | undefined;
  /** The state of the subject before a token. */
  subjectState(sentence: number, before: number): string | null;
  /** The state a ministry, embassy or army belongs to. */
  bodyState(s: AnnotatedSentence, body: BodyPhrase): string | null;
  /** The state an office or ministry without a country belongs to. */
  contextState(s: AnnotatedSentence, before: number): string | null;
}
