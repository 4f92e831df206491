export { createApp } from "./app.js";
export { newToken, type Role, roles, type Token, tokenSchema } from "./guards/access.js";
export { type Listening, listen } from "./listen.js";
export { mcpServer } from "./mcp/tools.js";
export { type Readings, readings } from "./readings.js";
export type { Services } from "./routes/route.js";
export { ledgerShelf } from "./shelf/ledger.js";
export { memoryShelf } from "./shelf/memory.js";
export type { Shelf } from "./shelf/shelf.js";
