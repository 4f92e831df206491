import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a peer's script printed, or why it could not be run. */
export type Peer = { readonly figures: Record<string, unknown> } | { readonly skipped: string };

/** Runs spaCy's small English model where a Python (CHANCERY_PYTHON, else `python3`) has it. */
export function spacy(file: string): Peer {
  const python = process.env.CHANCERY_PYTHON ?? "python3";
  const has = (module: string): boolean => spawnSync(python, ["-c", `import ${module}`], { stdio: "ignore" }).status === 0;
  if (!has("spacy")) return { skipped: "no Python with spaCy was found (set CHANCERY_PYTHON to one)" };
  const { status, stdout, stderr } = spawnSync(python, [fileURLToPath(new URL("peer_spacy.py", import.meta.url)), file], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
  });
  if (status !== 0) return { skipped: `spaCy is there, but its en_core_web_sm did not run: ${stderr.trim().split("\n").at(-1) ?? ""}` };
  return { figures: JSON.parse(stdout) as Record<string, unknown> };
}

/** UDPipe needs a model file, which no package index carries: `CHANCERY_UDPIPE_MODEL` names one. Prints CoNLL-U of the raw text, or says why not. */
export function udpipe(text: string): { readonly conllu: string } | { readonly skipped: string } {
  const model = process.env.CHANCERY_UDPIPE_MODEL;
  if (!model) return { skipped: "set CHANCERY_UDPIPE_MODEL to an English model's file (and have Python's ufal.udpipe) to run UDPipe" };
  const program =
    "import sys,ufal.udpipe as u;m=u.Model.load(sys.argv[1]);print(u.Pipeline(m,'tokenize','','','conllu').process(sys.stdin.read(),u.ProcessingError()))";
  const { status, stdout, stderr } = spawnSync(process.env.CHANCERY_PYTHON ?? "python3", ["-c", program, model], {
    input: text,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return status === 0 ? { conllu: stdout } : { skipped: `UDPipe did not run: ${stderr.trim().split("\n").at(-1) ?? ""}` };
}
