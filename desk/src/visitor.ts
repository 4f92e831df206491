import { type Loaded, useAnswer } from "./api.js";

/** Who is at the desk. */
export interface Visitor {
  readonly name: string;
  readonly role: "reader" | "reviewer" | "admin";
}

export const useVisitor = (): Loaded<Visitor> => useAnswer<Visitor>("/api/visitor");

/** The name and role of somebody who may only look; null for all others, and while nobody knows. */
export function useOnlooker(): Visitor | null {
  const { answer } = useVisitor();
  return answer?.role === "reader" ? answer : null;
}

/** A desk without tokens is that of the person at the machine, who needs no name. */
export const isOwn = ({ name, role }: Visitor): boolean => name === "you" && role === "admin";
