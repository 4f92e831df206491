import type { Certainty, Factuality } from "./claims.js";
import type { ModalEffect } from "./knowledge.js";

export type Degree = "certain" | "probable" | "possible" | "unknown";
export type Tense = Factuality["tense"];

/** What is known so far of one happening, while the words that scope over it are read one after the other. */
export interface Weighing {
  degree: Degree;
  negative: boolean;
  tense: Tense | null;
  hypothetical: boolean;
  because: string[];
}

const ORDER: readonly Degree[] = ["certain", "probable", "possible", "unknown"];

export const unweighed = (because: string[] = []): Weighing => ({ degree: "certain", negative: false, tense: null, hypothetical: false, because });

/** The less sure of two degrees. */
export const weaker = (a: Degree, b: Degree): Degree => ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))] ?? a;

/** Lets a word have its effect; a second negation takes back the first. */
export function apply(effect: Pick<ModalEffect, "certainty" | "tense">, word: string, weighing: Weighing): void {
  weighing.degree = weaker(weighing.degree, effect.certainty.replace("-not", "") as Degree);
  if (effect.certainty.endsWith("-not")) weighing.negative = !weighing.negative;
  if (effect.tense && (weighing.tense === null || effect.tense === "future")) weighing.tense = effect.tense;
  weighing.because.push(word);
}

export function negate(word: string, weighing: Weighing): void {
  weighing.negative = !weighing.negative;
  weighing.because.push(word);
}

export const certaintyOf = ({ negative, degree }: Weighing): Certainty => (negative && degree !== "unknown" ? `${degree}-not` : degree);
