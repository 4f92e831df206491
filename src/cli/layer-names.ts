/** The layers of `chancery annotate`; `annotate-layers.ts` says how each is written. */
export const LAYER_NAMES = ["conllu", "names", "attribution", "times"] as const;
export type LayerName = (typeof LAYER_NAMES)[number];
