import { compareHappenings, type Matching, type Review, type Telling } from "../happening.js";
import { namedBy } from "../reviews.js";
import { Components, linkOf, verdictsOf } from "../store/components.js";
import { assemble, happeningId } from "./assemble.js";
import { glanceOf, mayBeLinked } from "./glance.js";
import { candidateKeys, linked } from "./link.js";
import { sketchOf } from "./sketch.js";
import { tellingsOf } from "./tellings.js";

/** Which tellings tell of one happening: a file of rules a kind (`kinds/`), time, persons and reprints judged alike for all. */
export const matching: Matching = {
  sketchOf,
  tellingsOf,
  candidateKeys,
  glanceOf,
  mayBeLinked,
  linked,
  assemble,
  mergeReadings(readings, given) {
    const reviews: readonly Review[] = [...given];
    const tellings = new Map([...readings].flatMap(tellingsOf).map((telling) => [telling.id, telling]));
    const verdicts = verdictsOf(reviews);
    const components = new Components();
    const byKey = new Map<string, Telling[]>();
    for (const telling of tellings.values()) {
      components.add(telling.id);
      for (const key of candidateKeys(telling)) {
        const others = byKey.get(key) ?? [];
        for (const other of others)
          if (components.least(other.id) !== components.least(telling.id) && linkOf(matching, verdicts, other, telling))
            components.join(other.id, telling.id);
        byKey.set(key, [...others, telling]);
      }
    }
    for (const { same, pair } of verdicts.values()) if (same && pair.every((id) => tellings.has(id))) components.join(...pair);
    const groups = new Map<string, Telling[]>();
    for (const telling of tellings.values()) groups.set(components.least(telling.id), [...(groups.get(components.least(telling.id)) ?? []), telling]);
    const heard = (members: readonly Telling[]): Review[] =>
      reviews.filter((review) => namedBy(review).some((id) => members.some((member) => member.id === id)));
    return { happenings: [...groups.values()].flatMap((members) => assemble(members, heard(members))).sort(compareHappenings) };
  },
};

export { happeningId };
