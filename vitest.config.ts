import { defineConfig } from "vitest/config";

export { config as default };

const config = defineConfig({
  test: {
    include: ["src/**/*.test.ts", "bench/**/*.test.ts", "desk/src/**/*.test.ts"],
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
