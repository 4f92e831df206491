import { expect, it } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { createReader } from "./index.js";

// published 2024-05-15: what an article tells of the life of one agreement | status time place
const TABLE: readonly (readonly [string, string])[] = [
  [
    "The parliament of Latvia on Tuesday ratified by 68 votes to 11 an agreement between the governments of Latvia and Peru on forestry, which had been signed in Lima in February by the ministers Janis Ozols and Ana Rojas.",
    "ratified 2024-05-14 -",
  ],
  ["The announcement coincided with the entry into force of Peru's agreement with Chile, which was signed in July last year.", "in-force - -"],
  ["Peru and Chile signed a treaty on fishing in Lima in February. Parliament ratified it on Tuesday.", "ratified 2024-05-14 Lima"],
  [
    "Japan and Kenya signed a Grant Agreement in Nairobi on Monday. The Investment Agreement between Japan and Kenya was signed in Nairobi in March.",
    "signed 2024-05-13 Nairobi; signed 2024-03 Nairobi",
  ],
  [
    "Japan and Kenya signed a Grant Agreement in Nairobi on Monday. The Investment Agreement between Japan and Kenya was signed in Nairobi.",
    "signed 2024-05-13 Nairobi; signed - Nairobi",
  ],
  [
    "Japan and Kenya signed an Investment Agreement in Nairobi on Monday. The Investment Agreement was signed in a hotel.",
    "signed 2024-05-13 Nairobi",
  ],
];

it.each(TABLE)("%s", async (text, expected) => {
  const reader = await createReader();
  const { facts } = await reader.read(articleFromText(text, { published: "2024-05-15" }));
  const agreements = facts.flatMap((one) => (one.kind === "agreement" ? [one] : []));
  expect(agreements.map(({ status, time, place }) => `${status} ${time?.edtf ?? "-"} ${place?.name ?? "-"}`).join("; ")).toBe(expected);
});
