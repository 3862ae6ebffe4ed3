import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { allCommands } from "../commands/all-commands.ts";
import type { Command } from "../src/command.ts";
import { english } from "../src/phrases/english.ts";
import type { CommandTexts } from "../src/phrases/phrases.ts";

const root = resolve(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = ["*.md", "docs/**/*.md", "bench/*.md"]
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .map((path) => path.replaceAll("\\", "/"));

/** Code is not prose: what looks like a link in it is none. */
const withoutCode = (markdown: string) => markdown.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");

describe("docs/architecture.md", () => {
  const page = read("docs/architecture.md");
  const { dependencies, optionalDependencies } = JSON.parse(read("package.json"));
  const installed = Object.keys({ ...dependencies, ...optionalDependencies });
  const explained = [...page.matchAll(/^- `([^`]+)` \S.{10,}/gm)].map(([, name]) => name);

  test.each(installed)("says why %s is here", (name) => {
    expect(explained).toContain(name);
  });

  test("explains no dependency that has gone", () => {
    expect(explained.filter((name) => !installed.includes(name ?? ""))).toEqual([]);
  });
});

test("docs/operating.md says what every setting of .env.example is for", () => {
  const named = new Set(read("docs/operating.md").match(/\b[A-Z][A-Z_]+\b/g));
  const settings = [...read(".env.example").matchAll(/^# ([A-Z_]+)=/gm)].map(([, name = ""]) => name);
  expect(settings.length).toBeGreaterThan(20);
  expect(settings.filter((name) => !named.has(name))).toEqual([]);
});

describe("docs/commands.md", () => {
  const sections = new Map(
    read("docs/commands.md")
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf("\n")).trim(), section] as const),
  );

  test("has the commands that there are, in the order of /help", () => {
    expect([...sections.keys()]).toEqual(allCommands.map(({ name }) => `/${name}`));
  });

  test.each(allCommands)("explains /$name as the menus do", (command) => {
    const section = sections.get(`/${command.name}`) ?? "";
    const texts: CommandTexts<string> = english.commands[command.name as keyof typeof english.commands];
    expect(section).toContain(`\n\n${texts.description}\n\n`);
    expect(section).toContain(`- Example: \`${command.example}\``);
    expect(optionLines(section)).toEqual(optionsOf(command, texts));
    const isForManagers = Object.values(command.actions).some(({ permission }) => permission === "manager");
    expect(section.includes("- For managers.")).toBe(isForManagers);
  });
});

const optionLines = (section: string) => section.match(/^- `.*$/gm) ?? [];

/** What several actions take is explained once; it is optional where one of them can do without. */
const optionsOf = ({ actions }: Command, texts: CommandTexts<string>): string[] => {
  const all = Object.values(actions).flatMap(({ options }) => Object.entries(options.shape));
  return [...Map.groupBy(all, ([name]) => name)].map(([name, some]) => {
    const optional = some.some(([, schema]) => schema.safeParse(undefined).success) ? " (optional)" : "";
    return `- \`${name}\`${optional}: ${texts.options[name]}`;
  });
};

describe("every page", () => {
  test.each(pages)("%s has no dead link", (path) => {
    const links = [...withoutCode(read(path)).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
      ([, to]) => to ?? "",
    );
    expect(links.filter((link) => !leadsSomewhere(path, link))).toEqual([]);
  });

  // The pages that show how to add something name files that are still to be written.
  const aboutWhatThereIs = pages.filter((path) => !/docs\/add-a-/.test(path));
  test.each(aboutWhatThereIs)("%s names only files that are there", (path) => {
    const named = [
      ...read(path).matchAll(/`((?:src|commands|adapters|tests|docs|bench|samples|bin)\/[\w./-]*\w\/?)`/g),
    ];
    expect(named.map(([, file]) => file ?? "").filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", heading] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  return heading === undefined || headingsOf(read(target)).includes(heading);
}

/** As GitHub makes anchors of headings. */
const headingsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  );
