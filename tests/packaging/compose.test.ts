import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newFolder, root, run } from "./clean-folder.ts";
import { asWords, readDockerfile } from "./read-dockerfile.ts";
import { readYaml } from "./read-yaml.ts";
import { serveOnce } from "./serve-once.ts";

type Service = {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  env_file?: { path: string; required: string }[];
  volumes?: string[];
  tmpfs?: string[];
  read_only?: string;
  profiles?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string; required: string }>;
};

const source = readFileSync(join(root, "compose.yaml"), "utf8");
const compose = readYaml(source) as { services: Record<string, Service>; volumes: Record<string, string> };
const { postgres, ...ours } = compose.services;

/** Names that .env.example explains. */
const settings = [...readFileSync(join(root, ".env.example"), "utf8").matchAll(/^# ([A-Z_]+)=/gm)].map(
  ([, name]) => name,
);

/** What the image of PostgreSQL takes: hub.docker.com/_/postgres. */
const POSTGRES_TAKES = ["POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD"];

describe("compose.yaml", () => {
  test("sets only what .env.example explains, and asks for nothing else", () => {
    const named = Object.values(ours).flatMap(({ environment = {} }) => Object.keys(environment));
    const filledIn = [...source.matchAll(/\$\{?([A-Za-z_]+)/g)].map(([, name]) => name);
    const explained = [...source.matchAll(/\b([A-Z]+(?:_[A-Z]+)+)=/g)].map(([, name]) => name ?? "");
    expect(named.length).toBeGreaterThan(0);
    expect([...named, ...filledIn].filter((name) => !settings.includes(name))).toEqual([]);
    expect(explained.filter((name) => !settings.includes(name) && !POSTGRES_TAKES.includes(name))).toEqual([]);
    expect(Object.keys(postgres?.environment ?? {}).filter((name) => !POSTGRES_TAKES.includes(name))).toEqual([]);
  });

  test("holds no secret: they are in files beside it, which git and the image leave out", () => {
    expect(source).not.toMatch(/^\s+(POSTGRES_PASSWORD|[A-Z_]*TOKEN[A-Z_]*):/m);
    const files = Object.values(compose.services).flatMap(({ env_file = [] }) => env_file.map(({ path }) => path));
    expect(files).toEqual([".env", "postgres.env"]);
    const ignored = (file: string) => readFileSync(join(root, file), "utf8").split("\n");
    expect(ignored(".gitignore")).toEqual(expect.arrayContaining([".env", "*.env"]));
    expect(ignored(".dockerignore")).toEqual(expect.arrayContaining([".env", "*.env"]));
  });

  test("lets nothing write but into its volumes", () => {
    for (const service of Object.values(compose.services)) {
      expect(service.read_only).toBe("true");
      expect(service.tmpfs).toContain("/tmp");
      for (const volume of service.volumes ?? []) expect(compose.volumes).toHaveProperty(volume.split(":")[0] ?? "");
    }
    const data = readDockerfile().find(({ word }) => word === "VOLUME")?.text;
    for (const { volumes = [] } of Object.values(ours)) expect(volumes).toEqual([`news:${data}`]);
  });

  test("brings PostgreSQL only where it is wanted, and waits until it is well", () => {
    expect(postgres?.profiles).toEqual(["postgres"]);
    for (const { profiles, depends_on } of Object.values(ours)) {
      expect(profiles).toBeUndefined();
      expect(depends_on?.postgres).toEqual({ condition: "service_healthy", required: "false" });
    }
  });

  const entrypoint = asWords(readDockerfile().findLast(({ word }) => word === "ENTRYPOINT")?.text ?? "[]");
  const inTree = entrypoint.map((word) => word.replace(/^\/app\//, `${root}/`));
  test.skipIf(process.platform === "win32").each(Object.entries(ours))(
    "the start line of %s runs a bot",
    async (_, service) => {
      const { answer, status } = await serveOnce({
        words: [...inTree, ...(service.command ?? [])],
        folder: newFolder("compose"),
        settings: service.environment ?? {},
      });
      expect({ answer, status }).toMatchObject({
        answer: expect.stringContaining("I have no articles yet."),
        status: 0,
      });
    },
  );

  const server = URL.parse(process.env.TEST_DATABASE_URL ?? "");
  test.skipIf(!server)("asks PostgreSQL whether it is well with a line that PostgreSQL answers", async () => {
    const [kind, line = ""] = postgres?.healthcheck?.test ?? [];
    expect(kind).toBe("CMD-SHELL");
    const settings = { PGHOST: server?.hostname ?? "", PGPORT: server?.port || "5432" };
    const { out } = await run("sh", ["-c", line], { folder: root, settings });
    expect(out).toContain("accepting connections");
    await expect(
      run("sh", ["-c", line], { folder: root, settings: { PGHOST: "127.0.0.1", PGPORT: "1" } }),
    ).rejects.toThrow();
  });
});
