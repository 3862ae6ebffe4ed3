import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { threadFile } from "../../thread-file.ts";

const PROGRAM = fileURLToPath(threadFile("quick-check", import.meta.url));

/** Reads a store's file from end to end, also while a bot writes to it; "unfinished" where the signal came first. */
export async function checkFile(location: string, signal: AbortSignal): Promise<"whole" | "damaged" | "unfinished"> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, location], {
      signal,
      killSignal: "SIGKILL",
    });
    return stdout === "ok" ? "whole" : "damaged";
  } catch {
    return signal.aborted ? "unfinished" : "damaged";
  }
}
