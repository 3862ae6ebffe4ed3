import type { Platform } from "../src/adapter.ts";
import { discord } from "./discord/platform.ts";
import { telegram } from "./telegram/platform.ts";

/** Where people can ask, beside the terminal. */
export const allPlatforms: readonly Platform[] = [discord, telegram];
