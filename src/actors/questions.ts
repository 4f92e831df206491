import type { AnnotatedSentence } from "../language/index.js";

/** As many paragraphs that only ask as make an interview of an article. */
const SEVERAL = 3;
/** Words of the longest paragraph that only asks. */
const LONGEST = 70;

/** The paragraphs of an article that only ask, outside quotation marks. */
export function questionParagraphs(sentences: readonly AnnotatedSentence[]): ReadonlySet<number> {
  const words = new Map<number, string[]>();
  for (const s of sentences) words.set(s.paragraph, [...(words.get(s.paragraph) ?? []), ...s.form]);
  return new Set(
    [...words]
      .filter(([, forms]) => forms.at(-1) === "?" && forms.length < LONGEST && !forms.some((form) => /^[“”"«»]$/u.test(form)))
      .map(([paragraph]) => paragraph),
  );
}

/** Are there so many paragraphs that only ask that the article is an interview? */
export const isAsked = (questions: ReadonlySet<number>): boolean => questions.size >= SEVERAL;
