import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/temporary-folder.ts",
    pool: "forks",
    // One more than by default: many tests wait for a program that they started.
    maxWorkers: availableParallelism(),
    // Time that has run out means that something hangs, and never that the machine is busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // What Node has compiled, for the next program that a test starts: it takes half of the time then.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), "tidings-tests-compiled") },
    coverage: {
      // What CI asks for: the same run of the tests measures what they cover.
      enabled: process.env.COVERAGE === "1",
      provider: "v8",
      include: ["src/**/*.ts", "commands/**/*.ts", "adapters/**/*.ts"],
      reporter: ["text-summary"],
    },
  },
});
