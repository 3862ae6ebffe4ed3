import { parentPort } from "node:worker_threads";
import { readMarkdown } from "../markdown-text.ts";
import { readPage } from "../page/read-page.ts";
import type { DocumentTask } from "./read-apart.ts";

/** Runs in a thread of its own: what is read here may take as much time and memory as it likes, and is ended for it. */
parentPort?.on("message", (task: DocumentTask) => parentPort?.postMessage(answer(task)));

function answer(task: DocumentTask): unknown {
  try {
    return task.kind === "page" ? readPage(task.markup, task.now, task.address) : readMarkdown(task.markup);
  } catch (error) {
    return { threw: error instanceof Error ? error.message : String(error) };
  }
}
