import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Annotated, AnnotatedSentence, WordAnnotator } from "../annotated.js";
import { modelAnnotator } from "./annotator.js";
import { loadModel, type Model } from "./load.js";
import { classifyPairs, markedWords } from "./pairs.js";
import { findRuntime } from "./session.js";

const SHIPPED = fileURLToPath(new URL("../../../model/", import.meta.url));
const SENTENCES = readFileSync(new URL("../testing/sentences.txt", import.meta.url), "utf8").trim();
let model: Model;
let annotator: WordAnnotator;
let folder: string;
beforeAll(async () => {
  model = await loadModel();
  annotator = modelAnnotator(model);
  folder = mkdtempSync(join(tmpdir(), "model-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function expectWellFormed(sentence: AnnotatedSentence): void {
  const { form, head, deprel } = sentence;
  for (const column of [sentence.lemma, sentence.upos, head, deprel, sentence.starts, sentence.ends]) expect(column).toHaveLength(form.length);
  expect(head.filter((governor) => governor === -1)).toHaveLength(1);
  expect(deprel.map((relation) => relation === "root")).toEqual(head.map((governor) => governor === -1));
  form.forEach((_, word) => {
    let [at, steps] = [word, 0];
    for (; at !== -1 && steps <= form.length; steps++) at = head[at] as number;
    expect(at).toBe(-1);
  });
}

/** The runtimes add floats in another order: where two labels are all but equally likely, one may take the other. Share of words. */
const NEAR_TIES = 0.005;
const spansOf = ({ form, names, attribution }: AnnotatedSentence) => ({ form, names, attribution });
const wordsOf = ({ lemma, upos, head, deprel }: AnnotatedSentence): string[] => lemma.map((word, i) => `${word} ${upos[i]} ${head[i]} ${deprel[i]}`);

describe("the model", () => {
  it("gives the same labels in the native library and in WebAssembly", async () => {
    const runtimes = await Promise.all((["native", "wasm"] as const).map((runtime) => loadModel({ runtime })));
    const annotations = await Promise.all(runtimes.map((one) => modelAnnotator(one).annotate(SENTENCES.replaceAll("\n", "\n\n"))));
    const [native, wasm] = annotations as [Annotated, Annotated];
    expect(native.sentences).toHaveLength(30);
    expect(wasm.sentences.map(spansOf)).toEqual(native.sentences.map(spansOf));
    const [one, other] = [native.sentences.flatMap(wordsOf), wasm.sentences.flatMap(wordsOf)];
    expect(other).toHaveLength(one.length);
    expect(one.filter((word, i) => word !== other[i]).length / one.length).toBeLessThan(NEAR_TIES);
    const pair = markedWords("<s>Norway</s> sent food aid to <t>Somalia</t>.");
    const [a, b] = (await Promise.all(runtimes.map((one) => classifyPairs(one, [pair])))).flat();
    expect(a?.root).toBe("AID");
    expect(b?.root).toBe(a?.root);
    expect(b?.score).toBeCloseTo(a?.score ?? 0, 2);
  }, 120_000);

  it("labels a sentence the same in any company", async () => {
    const lines = SENTENCES.split("\n").slice(0, 6);
    const together = (await annotator.annotate(lines.join("\n\n"))).sentences;
    for (const [i, line] of lines.entries()) {
      const alone = (await annotator.annotate(line)).sentences[0] as AnnotatedSentence;
      expect({ head: alone.head, upos: alone.upos, names: alone.names }).toEqual({
        head: together[i]?.head,
        upos: together[i]?.upos,
        names: together[i]?.names,
      });
    }
  });

  it.each([
    ["Recep Tayyip Erdoğan", "President Recep Tayyip Erdoğan met his guest in the palace."],
    ["Aleksander Łukaszenka", "President Aleksander Łukaszenka met his guest in the palace."],
    ["Alexander Lukashenko", "President Alexander Lukashenko met his guest in the palace."],
    ["Nguyễn Xuân Phúc", "President Nguyễn Xuân Phúc met his guest in the palace."],
    ["José Ángel Gutiérrez", "President José Ángel Gutiérrez met his guest in the palace."],
  ])("finds the name %s", async (name, text) => {
    const sentence = (await annotator.annotate(text.normalize("NFC"))).sentences[0] as AnnotatedSentence;
    const people = sentence.names.filter(({ label }) => label === "PER").map(({ from, to }) => sentence.form.slice(from, to).join(" "));
    expect(people).toEqual([expect.stringContaining(name.split(" ").at(-1) as string)]);
    expectWellFormed(sentence);
  });

  it.each([
    ["no letters at all", "!!! ... 123 --- 456"],
    ["other scripts", "埃及 總理 訪問 挪威。 Президент встретился с министром. رئيس الوزراء"],
    ["emoji and marks", "👩‍🚀 \u200b\ufeff ☕ ok"],
    ["one letter", "x"],
  ])("reads %s", async (_, text) => {
    const { sentences } = await annotator.annotate(text);
    expect(sentences.length).toBeGreaterThan(0);
    sentences.forEach(expectWellFormed);
  });
  it("has nothing to say of nothing", async () => expect((await annotator.annotate(" \n ")).sentences).toEqual([]));
});

describe("long sentences", () => {
  const long = (words: number): string => Array.from({ length: words }, (_, i) => ["talks", "with", "Peru", "signed"][i % 4]).join(" ");
  it.each([
    [2000, 10_000],
    [20_000, 60_000],
  ])(
    "are read to the end, in time that grows with them alone: %i words",
    async (words, milliseconds) => {
      const began = performance.now();
      const { sentences } = await annotator.annotate(long(words));
      expect(performance.now() - began).toBeLessThan(milliseconds);
      expect(sentences.reduce((sum, { form }) => sum + form.length, 0)).toBe(words);
      sentences.slice(0, 20).forEach(expectWellFormed);
    },
    120_000,
  );
  it("are one tree where the words are given, longer than the encoder reads at once", async () => {
    const form = long(700).split(" ");
    const given = { paragraph: 0, start: 0, end: 700, form, starts: form.map((_, i) => i), ends: form.map((_, i) => i + 1) };
    const [sentence] = (await annotator.annotateWords("", [given])).sentences;
    expect(sentence?.form).toEqual(form);
    expectWellFormed(sentence as AnnotatedSentence);
  });
  it("of words of many pieces each keep within what the encoder reads", async () => {
    const { sentences } = await annotator.annotate("埃及總理訪問挪威王國首都奧斯陸 ".repeat(100));
    sentences.forEach(expectWellFormed);
  });
});

describe("the files", () => {
  const copy = (name: string): string => {
    const path = join(folder, name);
    cpSync(SHIPPED, path, { recursive: true });
    return path;
  };
  it("are those that the manifest tells of", () => {
    const manifest = JSON.parse(readFileSync(join(SHIPPED, "manifest.json"), "utf8")) as { files: Record<string, { bytes: number; sha256: string }> };
    expect(Object.keys(manifest.files).sort()).toEqual(["encoder.onnx", "labels.json", "lemmas.json", "pair.onnx", "sentence.onnx", "vocab.txt"]);
    expect(Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(30e6);
  });
  it.each(["encoder.onnx", "sentence.onnx", "pair.onnx", "labels.json", "lemmas.json", "vocab.txt"])(
    "are refused where %s has changed",
    async (file) => {
      const path = copy(`changed-${file}`);
      const bytes = readFileSync(join(path, file));
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      writeFileSync(join(path, file), bytes);
      await expect(loadModel({ folder: path })).rejects.toMatchObject({
        code: "model-corrupt",
        message: expect.stringMatching(/SHA-256.*Reinstall/u),
      });
    },
  );
  it("are refused where one is cut short or missing", async () => {
    const path = copy("short");
    writeFileSync(join(path, "pair.onnx"), readFileSync(join(path, "pair.onnx")).subarray(0, 1000));
    await expect(loadModel({ folder: path })).rejects.toMatchObject({
      code: "model-corrupt",
      message: expect.stringMatching(/1000 bytes instead of/u),
    });
    rmSync(join(path, "pair.onnx"));
    await expect(loadModel({ folder: path })).rejects.toMatchObject({ code: "model-missing", message: expect.stringMatching(/pair\.onnx/u) });
    await expect(loadModel({ folder: join(folder, "nowhere") })).rejects.toMatchObject({ code: "model-missing" });
  });
  it("are read by a runtime that there is", async () =>
    await expect(findRuntime("gpu")).rejects.toMatchObject({ code: "runtime-unknown", message: expect.stringMatching(/native or wasm/u) }));
});
