import { expect, test } from "vitest";
import { ROLES as TAKEN_ROLES, STATUSES as TAKEN_STATUSES } from "../../../src/server/vocabulary.js";
import { ROLES, STATUSES } from "./statuses.js";

test("statuses and roles that are offered are those that the server takes", () => {
  expect(STATUSES).toEqual(TAKEN_STATUSES);
  expect(Object.entries(ROLES).map(([kind, roles]) => [kind, Object.keys(roles)])).toEqual(
    Object.entries(TAKEN_ROLES).map(([kind, { needed, besides = [] }]) => [kind, [...needed, ...besides]]),
  );
});
