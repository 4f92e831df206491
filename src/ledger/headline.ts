import type { Happening, LedgerActor } from "./happening.js";

/** Who did what to whom, in one line. */
export function headlineOf({ kind, actors, details }: Pick<Happening, "kind" | "actors" | "details">): string {
  const named = (...roles: readonly string[]): string => {
    const found = actors.filter(({ role }) => roles.includes(role)).map(nameOf);
    return [...new Set(found)].join(", ") || "?";
  };
  const text = (role: string): string | null => (typeof details[role] === "string" ? details[role] : null);
  switch (kind) {
    case "visit":
      return `${named("visitors")} → ${named("host")}`;
    case "meeting":
      return [named("participants"), text("mode") === "in-person" ? null : text("mode"), text("occasion")].filter(Boolean).join(", ");
    case "agreement":
      return [`${text("title") ?? text("instrument") ?? "agreement"}: ${named("parties")}`, listed(details.fields)].filter(Boolean).join(" — ");
    case "tenure":
      return `${named("holder")}: ${[text("office"), text("body")].filter(Boolean).join(", ")}`;
    case "membership":
      return `${named("member")} – ${named("organisation")}`;
    case "alignment":
      return `${named("subject")} ${details.mutual === true ? "↔" : "→"} ${named("object")}`;
    case "interaction":
      return `${named("source")} → ${named("target")}${eventTypes(details.events)}`;
    case "statement":
      return `${named("speaker", "co_speakers")}${actors.some(({ role }) => role === "addressee") ? ` to ${named("addressee")}` : ""}, ${text("cue") ?? "said"}${text("content") ? `: ${text("content")}` : ""}`;
  }
}

const nameOf = ({ type, name, state }: LedgerActor): string => (type === "person" && state ? `${name} (${state})` : name);
const listed = (value: unknown): string | null => (Array.isArray(value) && value.length > 0 ? value.join(", ") : null);

function eventTypes(events: unknown): string {
  if (!Array.isArray(events)) return "";
  const types = events.flatMap((event: { readonly type?: unknown }) => (typeof event.type === "string" ? event.type : []));
  return types.length > 0 ? `: ${[...new Set(types)].join(", ")}` : "";
}
