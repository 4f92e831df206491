import { people, tenures } from "./testing/tables.js";

tenures("titles that few states have", [
  [
    [
      "VIENNA (Alpine Wire) - Austria expects guests.",
      "Hungarian Foreign Minister Bela Kis will not come. The embassy cites a session of parliament in Budapest. Chancellor Lukas Berger can bear it.",
    ].join("\n\n"),
    "Bela Kis | Foreign Minister | - | HUN | incumbent",
    "Lukas Berger | Chancellor | - | AUT | incumbent",
  ],
  [
    ["The Austrian parliament met. Austria expects guests in Vienna.", "In Lima, at last. Trade Minister Karl Gruber waved."].join("\n\n"),
    "Karl Gruber | Trade Minister | - | AUT | incumbent",
  ],
]);

people("people by where they come from, diplomats by what they are", [
  ["French minister Jean Morel met Polish premier Adam Wrona. The Pole said the talks were useful.", "The Pole", "Adam Wrona"],
  ["Secretary General Eero Salo left. He was late, and the Finn said why.", "the Finn", "Eero Salo"],
  ["French minister Jean Morel left. The French said why.", "French", "France"],
  ["Indian Ambassador Raghav Menon leaves on Friday. The outgoing envoy said that he was glad.", "The outgoing envoy", "Raghav Menon"],
]);
