/**
 * Ids of happenings are random, so that each new one would go to a page of its own in an index on whole ids, which in a large ledger is larger than a server's buffers.
 * The index is on their beginnings, of which each is kept once, and a tenth as large; the happenings that begin alike, sixteen in a ledger of a million, are looked at.
 */
const BEGINNING = 5;

export const beginningOf = (id: string): string => `left(${id}, ${BEGINNING})`;

/** Is the id in this column this one? */
export const isId = (column: string, id: string): string => `${beginningOf(column)} = ${beginningOf(id)} and ${column} = ${id}`;

/** Is it one of those in a list given as one JSON parameter? As an array, of which the database expects that it is short. */
export const isAmong = (column: string, parameter: string): string =>
  `${beginningOf(column)} = any (array(select ${beginningOf("value")} from json_array_elements_text(${parameter}::json)))
   and ${column} in (select value from json_array_elements_text(${parameter}::json))`;

/** Does it begin so? */
export const beginsWith = (column: string, text: string): string =>
  `${beginningOf(column)} >= ${beginningOf(text)} and ${beginningOf(column)} < ${beginningOf(text)} || chr(1114109) and ${column} >= ${text} and ${column} < ${text} || chr(1114109)`;
