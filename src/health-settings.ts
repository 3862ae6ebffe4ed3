import { z } from "zod";
import type { Settings } from "./setting.ts";

const MOST_PORTS = 65_535;
const GIGABYTE = 1000 ** 3;

/** How those who host the bot learn how it does. */
export const healthSettings = {
  DATABASE_GIGABYTES: {
    schema: z
      .string()
      .optional()
      .transform((text) => (text === undefined ? undefined : Number(text) * GIGABYTE))
      .pipe(z.number().positive().optional()),
    takes: "a number above 0",
    example: "20",
    effect:
      "How much room the store has, where that is less than its disk. You are told at nine tenths. Not set: no limit.",
  },
  HEALTH_PORT: {
    schema: z.string().optional().transform(numberOf).pipe(z.int().min(1).max(MOST_PORTS).optional()),
    takes: "a whole number from 1 to 65535",
    example: "9464",
    effect: "Where /healthz, /readyz and /metrics answer over http. Not set: nowhere.",
  },
  HEALTH_HOST: {
    schema: z.string().default("127.0.0.1"),
    takes: "an address of this machine",
    example: "0.0.0.0",
    effect: "Who can reach HEALTH_PORT: 127.0.0.1 only this machine, 0.0.0.0 everybody, as containers need it.",
  },
} satisfies Settings;

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
