import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { cloneHere, newFolder, run } from "./clean-folder.ts";
import { asWords, readDockerfile } from "./read-dockerfile.ts";

/** What a build comes to: a folder that stands for the image's `/`, and what a container starts with. */
export type Image = {
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string | undefined;
  entrypoint: string[];
  command: string[];
  healthCheck: string[];
};

type Copy = { from: string; isStage: boolean; what: string[]; to: string };

const MOST_SECONDS = 240;
/** What this machine has of the packages already need not be asked for again. */
const QUICKLY = { npm_config_prefer_offline: "true" };

/**
 * Follows the Dockerfile line by line in folders of this machine, one for each stage: there need not be a Docker. What it cannot
 * follow is the image that a stage begins with; its Node is the one that runs the tests, its user `node` is whoever runs them.
 */
export async function buildImage(): Promise<Image> {
  const context = asContext(cloneHere());
  const stages = new Map<string, Image>();
  let image = emptyImage();
  for (const { word, text } of readDockerfile()) {
    if (word === "FROM") {
      image = emptyImage();
      stages.set(/ AS (\w+)/i.exec(text)?.[1] ?? "", image);
    } else if (word === "COPY") {
      copy(readCopy(text, context, stages), image);
    } else if (word === "RUN") {
      await run("sh", ["-ec", asAnybody(text)], { folder: at(image, "."), settings: QUICKLY, seconds: MOST_SECONDS });
    } else {
      note(image, word, text);
    }
  }
  return image;
}

const emptyImage = (): Image => ({
  root: newFolder("image"),
  workdir: "/",
  env: {},
  user: undefined,
  entrypoint: [],
  command: [],
  healthCheck: [],
});

/** A path of the image as one of this machine. */
export const at = ({ root, workdir }: Image, path: string): string =>
  join(root, path.startsWith("/") ? path : join(workdir, path));

const asAnybody = (line: string): string => line.replaceAll("node:node", '"$(id -u):$(id -g)"');

function note(image: Image, word: string, text: string): void {
  if (word === "WORKDIR") {
    image.workdir = text;
    mkdirSync(at(image, "."), { recursive: true });
  } else if (word === "ENV") {
    const [name = "", ...value] = text.split("=");
    image.env[name] = value.join("=");
  } else if (word === "USER") image.user = text;
  else if (word === "ENTRYPOINT") image.entrypoint = asWords(text);
  else if (word === "CMD") image.command = asWords(text);
  else if (word === "HEALTHCHECK") image.healthCheck = asWords(text);
  else if (word !== "VOLUME") throw new Error(`The test cannot follow ${word} ${text}`);
}

function readCopy(text: string, context: string, stages: Map<string, Image>): Copy {
  const stage = /--from=(\w+)/.exec(text)?.[1];
  const paths = text.split(" ").filter((part) => !part.startsWith("--"));
  const from = stage === undefined ? context : stages.get(stage)?.root;
  if (from === undefined) throw new Error(`There is no stage ${stage}`);
  return { from, isStage: stage !== undefined, what: paths.slice(0, -1), to: paths.at(-1) ?? "." };
}

/** As COPY does it: a folder's content, and a file into a folder where the goal is one. What a stage made is taken from it. */
function copy({ from, isStage, what, to }: Copy, image: Image): void {
  for (const path of what) {
    const goal = at(image, to.endsWith("/") ? join(to, path) : to);
    mkdirSync(dirname(goal), { recursive: true });
    if (isStage) renameSync(join(from, path), goal);
    else cpSync(join(from, path), goal, { recursive: true });
  }
}

/** What is left of a clone when .dockerignore has been read. */
function asContext(clone: string): string {
  const patterns = readFileSync(join(clone, ".dockerignore"), "utf8").split("\n");
  const ignored = patterns.filter((line) => line !== "" && !line.startsWith("#"));
  const folder = newFolder("context");
  for (const name of readdirSync(clone)) {
    if (ignored.some((pattern) => matches(pattern, name))) continue;
    cpSync(join(clone, name), join(folder, name), { recursive: true });
  }
  return folder;
}

const matches = (pattern: string, name: string): boolean =>
  pattern.startsWith("*") ? name.endsWith(pattern.slice(1)) : name === pattern;

export const exists = (image: Image, path: string): boolean => existsSync(at(image, path));
