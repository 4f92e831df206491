import { completed } from "./document.js";
import { escapeHtml, type Operation, operationsOf } from "./reference.js";
import type { App } from "./route.js";

const ABOUT = `What news says happened between states, with the words that say it.

Lists come in pages: give \`next\` of one page as \`cursor\` of the next. Answers carry an ETag. Errors are RFC 9457 problem details whose \`detail\` says what to do.
On this machine no token is needed; a shared server takes \`Authorization: Bearer …\`.`;

/** The OpenAPI document, made of the routes' schemas, and a page for people made of the document. */
export function descriptionRoutes(app: App, version: string): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  const made = () =>
    completed(
      app.getOpenAPI31Document({
        openapi: "3.1.0",
        info: { title: "Chancery", version, description: ABOUT, license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" } },
        servers: [{ url: "/" }],
        security: [{}, { token: [] }],
      }),
    );
  let kept: ReturnType<typeof made> | undefined;
  const document = () => (kept ??= made());
  app.get("/openapi.json", (c) => c.json(document()));
  app.get("/docs", (c) => c.html(page(version, operationsOf(document()))));
}

function page(version: string, operations: readonly Operation[]): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const sections = tags.map(
    (tag) =>
      `<h2>${escapeHtml(tag)}</h2>${operations
        .filter((operation) => operation.tag === tag)
        .map(
          ({ method, path, summary, description, parameters }) =>
            `<section><h3><code>${method} ${escapeHtml(path)}</code></h3><p>${escapeHtml(summary)}. ${escapeHtml(description)}</p>${
              parameters.length === 0
                ? ""
                : `<dl>${parameters.map(({ name, about }) => `<dt><code>${escapeHtml(name)}</code></dt><dd>${escapeHtml(about)}</dd>`).join("")}</dl>`
            }</section>`,
        )
        .join("")}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chancery API</title><link rel="stylesheet" href="/assets/desk.css"></head><body><header><a class="brand" href="/">Chancery</a></header><main><h1>API ${escapeHtml(version)}</h1>${ABOUT.split(
    "\n\n",
  )
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join("")}<p>Programs read <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>${sections.join("")}</main></body></html>`;
}
