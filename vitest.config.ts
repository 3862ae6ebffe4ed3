import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    pool: "forks",
    testTimeout: 20_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "commands/**/*.ts", "adapters/**/*.ts"],
      reporter: ["text-summary"],
    },
  },
});
