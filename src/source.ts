import type { Published } from "./article.ts";

/** A publisher whose articles are in the store. */
export type Source = { name: string; articles: number; latest: Published };
