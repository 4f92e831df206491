const ALLOWED = /[\p{L}\p{N} ._-]/u;

/** Why a round cannot bear a name, and what to do; null where it can. */
export function faultOfRoundName(name: string): string | null {
  if (name.trim() === "") return "Give the round a name, the same for both coders.";
  const strange = [...new Set([...name].filter((sign) => !ALLOWED.test(sign)))];
  if (strange.length === 0) return null;
  return `The name stands in an address, so it has letters, figures, spaces, full stops, hyphens and underscores only. Take out ${strange.join(" ")}`;
}
