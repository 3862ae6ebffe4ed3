import { advertising } from "./advertising.ts";
import { comments } from "./comments.ts";
import { consentButton, cookieBanner } from "./consent.ts";
import { credits } from "./credits.ts";
import { feedback } from "./feedback.ts";
import { navigation } from "./navigation.ts";
import { newsletters } from "./newsletters.ts";
import { type NoiseRule, ruleOf } from "./noise-shape.ts";
import { otherArticle } from "./other-articles.ts";
import { pageFurniture } from "./page-furniture.ts";
import { photoBy } from "./photo-by.ts";
import { players } from "./players.ts";
import { rights } from "./rights.ts";
import { shareBar, shareOn } from "./share-bar.ts";

/** All that a single line can be told by; the first that fits names it. */
export const allNoiseRules: readonly NoiseRule[] = [
  ...[...pageFurniture, ...advertising, ...newsletters, ...feedback, ...players, ...rights, consentButton, shareOn].map(
    ruleOf,
  ),
  shareBar,
  cookieBanner,
  ...[otherArticle, ...credits, ...comments, ...navigation].map(ruleOf),
  photoBy,
];
