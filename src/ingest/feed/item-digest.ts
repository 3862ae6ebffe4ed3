import { createHash } from "node:crypto";
import type { Published } from "../../article.ts";
import type { FeedText } from "./feed.ts";

/** An id for items that have nothing else to be known by: the same again as long as text and date stay. */
export const itemDigest = (text: FeedText | undefined, published: Published): string =>
  createHash("sha256")
    .update(JSON.stringify([text?.value ?? "", published]))
    .digest("hex");
