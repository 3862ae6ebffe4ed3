import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./clean-folder.ts";
import { readYaml } from "./read-yaml.ts";

type Step = { uses?: string; run?: string };
type Workflow = {
  permissions: Record<string, string>;
  jobs: Record<string, { steps: Step[]; [more: string]: unknown }>;
};

const files = globSync(".github/workflows/*.yml", { cwd: root });
const read = (file: string) => readYaml(readFileSync(join(root, file), "utf8")) as unknown as Workflow;

describe("the workflows", () => {
  test.each(files)("%s uses actions of one commit each, and may by itself only read", (file) => {
    const { jobs, permissions } = read(file);
    expect(permissions).toEqual({ contents: "read" });
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const loose = steps.filter(({ uses }) => uses !== undefined && !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses));
    expect(loose).toEqual([]);
  });

  test.each(files)("%s runs only what is there", (file) => {
    const lines = Object.values(read(file).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const line of lines) {
      for (const [path] of line.matchAll(/(?<![\w/])(?:\.ci|tests)\/[\w/-]+/g))
        expect(existsSync(join(root, path))).toBe(true);
      const script = /npm run ([\w-]+)/.exec(line)?.[1];
      if (script !== undefined) expect(scripts).toHaveProperty(script);
    }
  });

  test("a release is published with its provenance, by a run that may prove who it is", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(manifest.publishConfig).toEqual({ access: "public", provenance: true });
    const { publish } = read(".github/workflows/release.yml").jobs;
    expect(publish?.permissions).toEqual({ contents: "read", "id-token": "write" });
    expect(publish?.steps.at(-1)).toEqual({ run: "npm publish" });
  });
});
