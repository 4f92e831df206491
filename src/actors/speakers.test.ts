import { people } from "./testing/tables.js";

people("who goes on speaking behind a quotation of several sentences", [
  [
    'Speaking in Lima, Minister Pablo Rojas said a port would be built.\n\n"The president has told our guest that ships may come. Omar Fadel called President Ana Soto," he said.',
    "he",
    "Pablo Rojas",
  ],
  [
    "Speaking in Lima, Minister Pablo Rojas said a port would be built.\n\n“Our brothers came when Tafel was flooded. Peter Okello told me that he was glad,” he said.",
    "he",
    "Pablo Rojas",
  ],
  [
    'Minister Pablo Rojas said a port would be built.\n\n"Ships may come," he said.\n\nHe said Omar Fadel, who had been in Lima, had agreed.',
    "He",
    "Pablo Rojas",
  ],
  ['Jane Wambui was there. One of them, Elena Vidal, said that Jane Wambui had not slept. "I could not," she said.', "she", "Elena Vidal"],
]);

people("who a clause with “who” tells of", [
  ["Peruvian President Pablo Rojas thanked Omar Fadel, who came to Lima on Tuesday for his first speech.", "his", "Omar Fadel"],
  ["Peruvian President Pablo Rojas received Omar Fadel, who is in Lima at his invitation.", "his", "Pablo Rojas"],
  ["Peruvian President Pablo Rojas named Omar Fadel, who was a minister, in his new cabinet.", "his", "Pablo Rojas"],
]);
