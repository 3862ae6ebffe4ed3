import { parentPort } from "node:worker_threads";
import { succeed } from "../../outcome.ts";
import type { DocumentTask } from "./documents.ts";
import type { FeedReader } from "./feed-reader.ts";

/** Runs in a thread of its own: what is read here may take as much time and memory as it likes, and is ended for it. */
parentPort?.on("message", async (task: DocumentTask) => parentPort?.postMessage(await answer(task)));

async function answer(task: DocumentTask): Promise<unknown> {
  try {
    return await read(task);
  } catch (error) {
    return { threw: error instanceof Error ? error.message : String(error) };
  }
}

let feeds: Promise<FeedReader> | undefined;

function feedReader(): Promise<FeedReader> {
  feeds ??= import("./feed-reader.ts").then(({ openFeedReader }) => openFeedReader());
  return feeds;
}

/** Each reader is loaded when it is needed: that of pages takes longer to load than most feeds take to read. */
async function read(task: DocumentTask): Promise<unknown> {
  switch (task.kind) {
    case "page":
      return (await import("../page/read-page.ts")).readPage(task.markup, task.now, task.address);
    case "markdown":
      return (await import("../markdown-text.ts")).readMarkdown(task.markup);
    case "outline":
      return (await feedReader()).outline(task);
    case "items":
      return await (await feedReader()).items(task);
    case "full text":
      return (await import("../page-of-item.ts")).readPageOfItem(task.item, task.page, task.now);
    case "robots":
      return succeed((await import("../judge-robots.ts")).judgeRobots(task.text, task.page));
    case "look":
      return await (await import("../discover/look-at.ts")).lookAt(task.input, task.now);
    case "opml":
      return (await import("../opml.ts")).readOpml(task.bytes);
  }
}
