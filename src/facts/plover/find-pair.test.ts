import { describe, expect, it } from "vitest";
import { fromConllu } from "../../language/testing/conllu.js";
import { findPair, markPair } from "./find-pair.js";
import { quadClass } from "./quad.js";

/** Words as `form UPOS governor relation`. */
const marked = (...rows: string[]): string => {
  const [sentence] = fromConllu(
    rows
      .map((row, i) => {
        const [form, upos, head, relation] = row.split(" ");
        return [i + 1, form, form?.toLowerCase(), upos, "_", "_", head, relation, "_", "_"].join("\t");
      })
      .join("\n"),
  ).sentences;
  const pair = sentence && findPair(sentence);
  return sentence && pair ? markPair(sentence, pair).join(" ") : "";
};

describe("findPair", () => {
  it.each<[string, string[]]>([
    ["<s> Peru </s> condemned <t> Chile </t>", ["Peru PROPN 2 nsubj", "condemned VERB 0 root", "Chile PROPN 2 obj"]],
    [
      "<t> Chile </t> was condemned by <s> Peru </s>",
      ["Chile PROPN 3 nsubj:pass", "was AUX 3 aux:pass", "condemned VERB 0 root", "by ADP 5 case", "Peru PROPN 3 obl:agent"],
    ],
    ["<s> Peru </s> sent aid to <t> Chile </t>", ["Peru PROPN 2 nsubj", "sent VERB 0 root", "aid NOUN 2 obj", "to ADP 5 case", "Chile PROPN 2 obl"]],
    [
      "<s> Peru </s> rejected <t> Chile 's offer </t>",
      ["Peru PROPN 2 nsubj", "rejected VERB 0 root", "Chile PROPN 5 nmod:poss", "'s PART 3 case", "offer NOUN 2 obj"],
    ],
    [
      "<s> Peru </s> agreed to help <t> Chile </t>",
      ["Peru PROPN 2 nsubj", "agreed VERB 0 root", "to PART 4 mark", "help VERB 2 xcomp", "Chile PROPN 4 obj"],
    ],
    ["<s> Peru </s> and <t> Chile </t> met", ["Peru PROPN 4 nsubj", "and CCONJ 3 cc", "Chile PROPN 1 conj", "met VERB 0 root"]],
    ["<s> Peru </s> met <t> envoys </t> Friday", ["Peru PROPN 2 nsubj", "met VERB 0 root", "envoys NOUN 2 obj", "Friday PROPN 2 obl:unmarked"]],
    [
      "<s> The rebels </s> freed <t> two hostages </t>",
      ["The DET 2 det", "rebels NOUN 3 nsubj", "freed VERB 0 root", "two NUM 5 nummod", "hostages NOUN 3 obj"],
    ],
    ["", ["Rain NOUN 0 root"]],
  ])("%j", (expected, rows) => expect(marked(...rows)).toBe(expected));
});

it.each([
  ["AGREE", "verbal-cooperation"],
  ["YIELD", "material-cooperation"],
  ["REJECT", "verbal-conflict"],
  ["SANCTION", "material-conflict"],
  ["NONE", undefined],
])("%s is %s", (type, quad) => expect(quadClass(type)).toBe(quad));
