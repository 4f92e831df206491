import { compareHappenings, type Matching, type Review, type Telling } from "../happening.js";
import { namedBy } from "../reviews.js";
import { Components, linkOf, verdictsOf } from "../store/components.js";
import { plainMatching } from "./plain-matching.js";

const DAY_MS = 86_400_000;
const NEAR_DAYS = 2;
const dayOf = ({ time, published }: Telling): number => Date.parse(time?.first ?? published.first ?? "2024-01-01") / DAY_MS;

/** Facts are linked where states are the same and days are near: chains of them come together and fall apart, whichever comes first. `mergeReadings` compares all with all. */
export const chainMatching: Matching = {
  ...plainMatching,
  candidateKeys: (telling) => [-1, 0, 1].map((step) => `${telling.states.join(" ")} ${Math.floor(dayOf(telling) / (NEAR_DAYS + 1)) + step}`).sort(),
  linked: (a, b) =>
    a.states.join() === b.states.join() && Math.abs(dayOf(a) - dayOf(b)) <= NEAR_DAYS
      ? { a: a.id, b: b.id, because: ["same states, near days"] }
      : null,
  assemble: (component, reviews) =>
    plainMatching.assemble(component, reviews).map((happening) => ({ ...happening, reviews: reviews.map(({ id }) => id).sort() })),
  mergeReadings(readings, given) {
    const reviews: readonly Review[] = [...given];
    const tellings = [...readings].flatMap((reading) => chainMatching.tellingsOf(reading));
    const verdicts = verdictsOf(reviews);
    const components = new Components();
    for (const a of tellings) {
      components.add(a.id);
      for (const b of tellings) if (a.id < b.id && linkOf(chainMatching, verdicts, a, b)) components.join(a.id, b.id);
    }
    const groups = new Map<string, Telling[]>();
    for (const telling of tellings) groups.set(components.least(telling.id), [...(groups.get(components.least(telling.id)) ?? []), telling]);
    const heard = (members: readonly Telling[]): Review[] =>
      reviews.filter((review) => namedBy(review).some((id) => members.some((member) => member.id === id)));
    return { happenings: [...groups.values()].flatMap((members) => chainMatching.assemble(members, heard(members))).sort(compareHappenings) };
  },
};
