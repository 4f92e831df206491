import { ChanceryError } from "../../text/index.js";

/** A named tensor in or out of an ONNX graph. */
export interface Tensor {
  readonly type: "int64" | "float32";
  readonly data: BigInt64Array | Float32Array;
  readonly dims: readonly number[];
}
export type Tensors = Readonly<Record<string, Tensor>>;

/** One loaded ONNX graph. */
export interface Graph {
  run(inputs: Tensors): Promise<Tensors>;
}

/** What can run ONNX files: the native library where it is installed, WebAssembly otherwise. The same files in both. */
export interface Runtime {
  readonly name: "native" | "wasm";
  load(bytes: Uint8Array): Promise<Graph>;
}

interface OnnxTensor {
  readonly type: string;
  readonly data: unknown;
  readonly dims: readonly number[];
}
interface OnnxSession {
  run(feeds: Record<string, OnnxTensor>): Promise<Record<string, OnnxTensor>>;
}
interface Onnx {
  readonly InferenceSession: { create(bytes: Uint8Array, options: object): Promise<OnnxSession> };
  readonly Tensor: new (type: string, data: unknown, dims: readonly number[]) => OnnxTensor;
  readonly env: { logLevel?: string; wasm?: { numThreads?: number } };
}

/**
 * The fastest runtime there is. `onnxruntime-node` is an optional peer (its install script downloads, so it is never forced on anyone);
 * WebAssembly is always there and some five times slower. Set CHANCERY_RUNTIME to `native` or `wasm` to choose.
 * @throws {ChanceryError} `runtime-missing` if the one asked for cannot be loaded.
 */
export async function findRuntime(wanted: string | undefined = process.env.CHANCERY_RUNTIME): Promise<Runtime> {
  if (wanted !== undefined && wanted !== "" && wanted !== "native" && wanted !== "wasm")
    throw new ChanceryError("runtime-unknown", `CHANCERY_RUNTIME is ${wanted}; it can be native or wasm.`);
  if (wanted !== "wasm") {
    const native = await importNative();
    if (native) return runtime("native", native);
    if (wanted === "native")
      throw new ChanceryError(
        "runtime-missing",
        "onnxruntime-node is not installed. Run `npm install --ignore-scripts onnxruntime-node`, or leave CHANCERY_RUNTIME unset.",
      );
  }
  return runtime("wasm", (await import("onnxruntime-web")) as unknown as Onnx);
}

async function importNative(): Promise<Onnx | undefined> {
  try {
    const loaded: { default?: Onnx } & Onnx = await import("onnxruntime-node");
    return loaded.InferenceSession ? loaded : loaded.default;
  } catch {
    return undefined;
  }
}

function runtime(name: Runtime["name"], onnx: Onnx): Runtime {
  onnx.env.logLevel = "error";
  if (name === "wasm" && onnx.env.wasm) onnx.env.wasm.numThreads = 1;
  const options =
    name === "native"
      ? { executionProviders: ["cpu"], intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 }
      : { executionProviders: ["wasm"], logSeverityLevel: 3 };
  return {
    name,
    async load(bytes) {
      const session = await onnx.InferenceSession.create(bytes, options);
      return {
        async run(inputs) {
          const feeds = Object.fromEntries(Object.entries(inputs).map(([key, t]) => [key, new onnx.Tensor(t.type, t.data, t.dims)]));
          return (await session.run(feeds)) as unknown as Tensors;
        },
      };
    },
  };
}
