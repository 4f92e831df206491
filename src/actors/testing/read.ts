import { loadAnnotator } from "../../language/index.js";
import type { ResolvedActors } from "../actors.js";
import { resolveActors } from "../resolve.js";

const annotator = await loadAnnotator();

/** A text as the shipped model reads it, with its actors. For tests. */
export async function actorsOf(text: string, source: string | null = null): Promise<{ text: string; resolved: ResolvedActors }> {
  const annotated = await annotator.annotate(text.normalize("NFC"));
  return { text: annotated.text, resolved: resolveActors(annotated, { source }) };
}

/** Names of the actors that the last mention with exactly these words stands for, in order. */
export async function meantBy(words: string, text: string, source: string | null = null): Promise<string[]> {
  const { text: read, resolved } = await actorsOf(text, source);
  const mention = resolved.mentions.flat().findLast((m) => read.slice(m.start, m.end) === words);
  return (mention?.actors ?? []).map((id) => resolved.actors.get(id)?.name ?? id);
}

/** Every tenure as "name | office | body or - | country or - | status". */
export async function tenuresOf(text: string, source: string | null = null): Promise<string[]> {
  const { resolved } = await actorsOf(text, source);
  return resolved.tenures.map((t) => [resolved.actors.get(t.holder)?.name, t.office, t.body ?? "-", t.country ?? "-", t.status].join(" | "));
}
