import { expect, test } from "vitest";
import { faultOfRoundName } from "./round-name.js";

test.each<[string, RegExp | null]>([
  ["visits-1", null],
  ["Ünï 2_b.c", null],
  ["Ünï/x? #1/", /only\. Take out \/ \? #$/u],
  ["  ", /^Give the round a name/u],
])("%s", (name, fault) => (fault ? expect(faultOfRoundName(name)).toMatch(fault) : expect(faultOfRoundName(name)).toBeNull()));
