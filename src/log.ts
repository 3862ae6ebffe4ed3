import { pino } from "pino";

/** Structured lines for operators; never part of a conversation. */
export type Log = Pick<pino.Logger, "debug" | "info" | "warn" | "error" | "child">;

export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;

/** `file` undefined means standard error. */
export function openLog({ level, file }: { level: (typeof logLevels)[number]; file?: string | undefined }): Log {
  const destination = pino.destination({ dest: file ?? 2, mkdir: true, sync: true });
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

export const silentLog: Log = pino({ level: "silent" });
