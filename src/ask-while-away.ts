import type { Choice } from "./reply.ts";

/** Stands for what a button asks while the store cannot say what that is: who asks this is told that the store is away. */
export const askWhileAway: Choice["ask"] = { command: "store away", options: {} };
