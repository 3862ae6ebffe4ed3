import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

type File = { path: string; text: string; imports: { from: string; names: string }[] };

const files: File[] = ["src", "commands", "adapters"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => path.replaceAll("\\", "/"))
  .map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, text, imports: importsOf(path, text) };
  });

/** Every module a file names, relative ones as paths from the root. */
function importsOf(path: string, text: string): File["imports"] {
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\s([^;"']*?)from\s+"([^"]+)"|import\("([^"]+)"\)/g);
  return [...found].map(([, names = "", fixed, lazy]) => {
    const from = fixed ?? lazy ?? "";
    return {
      names,
      from: from.startsWith(".") ? relative(root, resolve(root, dirname(path), from)).replaceAll("\\", "/") : from,
    };
  });
}

const stages = ["ingest", "store", "summarize", "stories", "search", "digest"];
/** They join the stages to what commands may ask for. */
const isJoiner = (path: string) => path.startsWith("src/newsroom/");
const joinsAll = /^src\/(main|all-settings|newsroom|answer|access|config|suggest)\.ts$/;
const isWord = (path: string) => /^src\/[^/]+\.ts$/.test(path) && !joinsAll.test(path);
const isPhrases = (path: string) => path.startsWith("src/phrases/");
const isContract = (path: string) => /^src\/(command|adapter|answer|newsroom|access)\.ts$/.test(path);

type Part = { name: string; holds(path: string): boolean; mayImport(path: string, from: string): boolean };

const parts: Part[] = [
  ...stages.map((stage) => ({
    name: `the stage ${stage} imports itself, text and words, never another stage`,
    holds: (path: string) => path.startsWith(`src/${stage}/`),
    mayImport: (_: string, from: string) =>
      from.startsWith(`src/${stage}/`) || from.startsWith("src/text/") || isWord(from) || isPhrases(from),
  })),
  {
    name: "text imports itself and words",
    holds: (path) => path.startsWith("src/text/"),
    mayImport: (_, from) => from.startsWith("src/text/") || isWord(from),
  },
  {
    name: "duties import themselves and words",
    holds: (path) => path.startsWith("src/duties/"),
    mayImport: (_, from) => from.startsWith("src/duties/") || isWord(from),
  },
  {
    name: "phrases import phrases and words",
    holds: isPhrases,
    mayImport: (_, from) => isPhrases(from) || isWord(from),
  },
  {
    name: "words import words, phrases and contracts' types",
    holds: isWord,
    mayImport: (_, from) => isWord(from) || isPhrases(from) || isContract(from),
  },
  {
    name: "what joins the stages imports stages, words, phrases and contracts; no command, no adapter, not main",
    holds: isJoiner,
    mayImport: (_, from) =>
      isJoiner(from) ||
      /^src\/(text|duties)\//.test(from) ||
      stages.some((stage) => from.startsWith(`src/${stage}/`)) ||
      isWord(from) ||
      isPhrases(from) ||
      isContract(from) ||
      from === "src/config.ts",
  },
  {
    name: "health imports itself, words and contracts' types",
    holds: (path) => path.startsWith("src/health/"),
    mayImport: (_, from) =>
      from.startsWith("src/health/") || isWord(from) || isContract(from) || from === "src/store/store.ts",
  },
  {
    name: "commands import contracts, words, phrases and each other; no stage, no adapter",
    holds: (path) => path.startsWith("commands/"),
    mayImport: (_, from) => from.startsWith("commands/") || isWord(from) || isPhrases(from) || isContract(from),
  },
  {
    name: "adapters import contracts, words, phrases, files directly in adapters/; no command, no newsroom, not each other",
    holds: (path) => path.startsWith("adapters/") && path !== "adapters/all-adapters.ts",
    mayImport: (path, from) =>
      from.startsWith(`${dirname(path)}/`) ||
      /^adapters\/[^/]+\.ts$/.test(from) ||
      isWord(from) ||
      isPhrases(from) ||
      /^src\/(command|adapter)\.ts$/.test(from),
  },
];

describe("who may import whom", () => {
  test.each(parts)("$name", ({ holds, mayImport }) => {
    const mine = files.filter(({ path }) => holds(path));
    expect(mine.length).toBeGreaterThan(0);
    const offences = mine.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => /^(src|commands|adapters|tests|bench)\//.test(from) && !mayImport(path, from))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(offences).toEqual([]);
  });

  test("nothing imports the command line, and only the command line imports main and everybody's settings", () => {
    const all = files.filter(({ path }) => !path.startsWith("src/cli/"));
    const readers = all.filter(({ imports }) => imports.some(({ from }) => from === "src/all-settings.ts"));
    expect(readers.map(({ path }) => path)).toEqual(["src/main.ts"]);
    const offences = all.filter(({ imports }) =>
      imports.some(({ from }) => from === "src/main.ts" || from.startsWith("src/cli/")),
    );
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  test("no function and no value is exported that nobody names elsewhere", () => {
    const others = ["bin", "tests", "bench"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".ts"))
        .map((path) => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), "utf8") })),
    );
    const filesNaming = new Map<string, number>();
    for (const { text } of [...files, ...others])
      for (const name of new Set(text.match(/\w+/g))) filesNaming.set(name, (filesNaming.get(name) ?? 0) + 1);
    const exported = files.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)].map(([, name = ""]) => ({
        path,
        name,
      })),
    );
    expect(exported.length).toBeGreaterThan(500);
    expect(exported.filter(({ name }) => filesNaming.get(name) === 1)).toEqual([]);
  });

  test("nothing imports itself over others", () => {
    const importsFrom = new Map(files.map(({ path, imports }) => [path, valueImports(imports)]));
    const cycles = files.map(({ path }) => path).filter((path) => reaches(path, path, importsFrom));
    expect(cycles).toEqual([]);
  });
});

const valueImports = (imports: File["imports"]): string[] =>
  imports.filter(({ names }) => !names.startsWith("type ")).map(({ from }) => from);

function reaches(goal: string, start: string, importsFrom: Map<string, string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(importsFrom.get(start) ?? [])];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (path === goal) return true;
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...(importsFrom.get(path) ?? []));
  }
  return false;
}

describe("where things stand", () => {
  const offenders = (pattern: RegExp, allowed: RegExp) =>
    files.filter(({ path, text }) => pattern.test(text) && !allowed.test(path)).map(({ path }) => path);

  test("the environment is read in one file", () => {
    expect(offenders(/process\.env|\benv\b.*from "node:process"/, /^src\/config\.ts$/)).toEqual([]);
  });

  test("the clock of the machine is read in one file", () => {
    expect(offenders(/Date\.now\(|new Date\(\)|Temporal\.Now/, /^src\/clock\.ts$/)).toEqual([]);
  });

  test("each platform's library stands in one folder", () => {
    expect(offenders(/["'](?:discord\.js|@discordjs\/|discord-api-types)/, /^adapters\/discord\//)).toEqual([]);
    expect(offenders(/["'](?:grammy|@grammyjs\/)/, /^adapters\/telegram\//)).toEqual([]);
  });

  test("what measures stands in one folder", () => {
    expect(offenders(/["']prom-client["']/, /^src\/health\//)).toEqual([]);
  });

  test("the newsroom and the commands have never heard of a platform", () => {
    const newsroom = files.filter(
      ({ path }) => !path.startsWith("adapters/") && !/^src\/(config|main)\.ts$/.test(path),
    );
    expect(newsroom.filter(({ text }) => /discord|telegram/i.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("files are named for the one thing they hold, in small letters", () => {
    const bad = files.filter(
      ({ path }) =>
        !/^[a-z0-9/-]+\.ts$/.test(path) || /(^|[/-])(utils?|helpers?|common|misc)\b|\/index\.ts$/.test(path),
    );
    expect(bad.map(({ path }) => path)).toEqual([]);
  });
});
