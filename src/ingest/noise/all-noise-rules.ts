import { commentForm } from "./comment-form.ts";
import { consent } from "./consent.ts";
import { credits } from "./credits.ts";
import type { NoiseRule } from "./noise-rule.ts";
import { pageFurniture } from "./page-furniture.ts";
import { promotion } from "./promotion.ts";
import { isShareBar } from "./share-bar.ts";

export const allNoiseRules: readonly NoiseRule[] = [
  ...pageFurniture,
  ...promotion,
  { name: "share bar", where: "anywhere", matches: isShareBar },
  ...consent,
  ...credits,
  ...commentForm,
];
