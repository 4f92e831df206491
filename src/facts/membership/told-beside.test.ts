import { expect, test } from "vitest";
import { membershipsTold } from "../testing/told.js";

// two bodies told of together, and what only looks like a membership: text | member organisation status time
const TABLE: readonly (readonly [string, string])[] = [
  [
    "Leaders of the Arab League and the African Union met in Cairo. Libya is the only host that belongs to both bodies.",
    "lby au member; lby arab-league member",
  ],
  ["Nato and the European Union sent envoys. Malta belongs to only one of the two organisations.", ""],
  [
    "The European Union is watching. Serbia, a candidate since 2012 and an OSCE member since 2001, is waiting.",
    "srb eu candidate 2012/..; srb osce member 2001/..",
  ],
  ["Montenegro, a Nato member since 2017 and an EU candidate since 2010, has few roads.", "mne nato member 2017/..; mne eu candidate 2010/.."],
  [
    "Ghana has been a member of the Commonwealth since 1957 and of the African Union since 2002.",
    "gha commonwealth member 1957/..; gha au member 2002/..",
  ],
  ["The European Union sent an envoy. Chile, an associate member of the Mercosur bloc since 1996, sent two.", "chl mercosur partner 1996/.."],
  [
    "Peru left the Andean Community. Somalia, the African Union's poorest member, was admitted in 1993, while Serbia has made no formal application.",
    "per andean left; som au member; som au member 1993; srb au not-member",
  ],
  ["Fiji counts itself among Nato's partners.", "fji nato partner"],
  ["Peru ranks among the members of OPEC.", "per opec member"],
  ["Belarus has held observer status in the SCO since 2005 but has put off any decision on full membership.", "blr sco observer 2005/.."],
  ["The declaration of the Andean Community surprised many. Bolivia did not join it.", ""],
  ["The African Union praised Haiti. The country has been suspended from nothing.", ""],
  ["The African Union met in Cairo. Parliament approved Egypt's accession to the Nairobi Water Treaty.", ""],
];

test.each(TABLE)("%s", async (text, expected) => {
  expect(await membershipsTold(text)).toBe(expected);
});
