import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

describe("docs/add-a-platform.md", () => {
  const example = filesShownIn(readFileSync(join(root, "docs/add-a-platform.md"), "utf8"));

  test("shows a whole adapter", () => {
    expect(Object.keys(example).sort()).toEqual(
      ["lines", "platform", "render", "settings"].map((name) => `adapters/lines/${name}.ts`),
    );
  });

  test("shows one that fits the contracts as they are now", () => {
    expect(compilerErrorsIn(example)).toEqual([]);
  });
});

describe("docs/add-a-command.md", () => {
  const shown = filesShownIn(readFileSync(join(root, "docs/add-a-command.md"), "utf8"));
  const paths = ["commands/archive.ts", "tests/conversation/archive.test.ts"];
  const example = Object.fromEntries(paths.map((path) => [path, shown[path] ?? ""]));

  test("shows a whole command and its test", () => {
    expect(Object.keys(shown)).toEqual(expect.arrayContaining(paths));
  });

  test("shows one that fits the contracts as they are now, but for the phrase that comes with it", () => {
    const errors = compilerErrorsIn(example);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("Property 'archiveHolds' does not exist");
  });
});

/** Blocks of code that begin with an import, under the path that was named last before them. */
function filesShownIn(markdown: string): Record<string, string> {
  const blocks = [...markdown.matchAll(/^```ts\n(import [\s\S]*?)^```/gm)];
  return Object.fromEntries(
    blocks.map(({ index, 1: code = "" }) => {
      const before = [...markdown.slice(0, index).matchAll(/`((?:adapters|commands|src|tests)\/[\w/.-]+\.ts)`/g)];
      return [before.at(-1)?.[1] ?? "", code];
    }),
  );
}

/** What the compiler says of these files as if they stood in the tree; they never do. */
function compilerErrorsIn(shown: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "tidings-example-"));
  try {
    for (const [path, code] of Object.entries(shown)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    const compilerOptions = { rootDirs: [folder, root], typeRoots: [join(root, "node_modules", "@types")] };
    const config = { extends: join(root, "tsconfig.json"), compilerOptions, include: [folder] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const tsc = spawnSync(process.execPath, [compiler(), "-p", folder, "--pretty", "false"], {
      encoding: "utf8",
      cwd: folder,
    });
    if (tsc.error) throw tsc.error;
    // What the example imports is checked with it, and has its own check: only the example counts here.
    return `${tsc.stdout}${tsc.stderr}`
      .split("\n")
      .filter((line) => /^(adapters\/lines|commands\/archive|tests\/conversation\/archive)|^error|tsc/.test(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const compiler = () => join(root, "node_modules", "typescript", "bin", "tsc");
