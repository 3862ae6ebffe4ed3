import type { Command } from "../src/command.ts";
import { add } from "./sources-add.ts";
import { pages, pause, resume } from "./sources-change.ts";
import { exportList, importList } from "./sources-exchange.ts";
import { list } from "./sources-list.ts";
import { remove } from "./sources-remove.ts";
import { test } from "./sources-test.ts";

export const sources: Command = {
  name: "sources",
  example: "/sources add example.org",
  defaultAction: "list",
  actions: { list, add, test, remove, pause, resume, pages, import: importList, export: exportList },
};
