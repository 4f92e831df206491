// The rooms, upstream to downstream: news flows this way and imports go against it, never the other way round.
// A room is entered only by its door (index.ts).
const upstreamOf = {
  text: [],
  threads: ["text"],
  knowledge: ["text"],
  ingest: ["text"],
  language: ["text", "knowledge"],
  actors: ["text", "knowledge", "language"],
  officeholders: ["text", "knowledge", "actors"],
  time: ["text", "knowledge", "language"],
  claims: ["text", "knowledge", "language", "actors"],
  facts: ["text", "knowledge", "language", "actors", "time", "claims"],
  reading: ["text", "knowledge", "ingest", "language", "actors", "time", "claims", "facts"],
  ledger: ["text", "knowledge", "ingest", "actors", "time", "reading"],
  exports: ["text", "reading", "ledger"],
  fleet: ["text", "threads", "reading"],
  server: ["text", "threads", "knowledge", "ingest", "reading", "ledger", "exports"],
  cli: ["text", "ingest", "language", "officeholders", "time", "facts", "reading", "ledger", "exports", "server", "fleet"],
};

const rules = Object.entries(upstreamOf).map(([room, allowed]) => ({
  name: `${room}-imports-downstream-only`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: `^src/(${[room, ...allowed].join("|")})/` },
}));

const doors = Object.keys(upstreamOf).map((room) => ({
  name: `${room}-has-one-door`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/${room}/` },
  to: { path: `^src/${room}/`, pathNot: `^src/${room}/(index\\.ts|testing/)` },
}));

module.exports = {
  forbidden: [...rules, ...doors, { name: "no-circular", severity: "error", from: {}, to: { circular: true } }],
  options: { tsConfig: { fileName: "tsconfig.json" }, tsPreCompilationDeps: true, doNotFollow: { path: "node_modules" }, exclude: { path: "\\.test\\.ts$" } },
};
