import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import type { InstanceStatus } from "../src/instance-desk.ts";
import type { Told } from "../src/phrases/source-phrases.ts";
import type { Block, Choice, Reply } from "../src/reply.ts";
import { showConcerns } from "../src/show-concerns.ts";

export const status: Command = {
  name: "status",
  example: "/status",
  defaultAction: "show",
  actions: {
    show: action({ options: z.object({}), permission: "owner", visibleTo: "asker", run: showStatus }),
  },
};

/** What needs the owner stands first: whoever reads it on a phone may not read on. */
async function showStatus({ instance, newsroom, question, phrases, now }: Context): Promise<Reply> {
  const { owner } = phrases;
  const shown = await instance.status();
  const { zone } = await newsroom.settingsOf(question.conversation);
  const told = { now, zone };
  const { concerns } = shown;
  const heading = concerns.length === 0 ? owner.nothingToDo : owner.toDo(concerns.length);
  const choices: Choice[] = [
    { label: owner.accessChoice, ask: { command: "access", options: {} } },
    ...(shown.spending ? [{ label: "/usage", ask: { command: "usage", options: {} } }] : []),
    { label: "/sources", ask: { command: "sources", options: {} } },
  ];
  const blocks: [Block, ...Block[]] = [
    { kind: "text", text: heading },
    ...showConcerns(concerns, phrases, told),
    { kind: "list", items: linesOf(shown, owner, told) },
    { kind: "choices", choices },
  ];
  return { blocks, visibleTo: "asker" };
}

function linesOf(shown: InstanceStatus, owner: Context["phrases"]["owner"], told: Told): string[] {
  const { version, startedAt, platforms, sources, waiting, store, spending } = shown;
  return [
    owner.version(version, startedAt, told),
    ...(platforms.length === 0 ? [owner.onlyTerminal] : platforms.map(owner.platform)),
    owner.sources(sources),
    ...(waiting.length === 0 ? [owner.nothingWaits] : waiting.map((one) => owner.waiting(one, told))),
    owner.store(store),
    ...(spending ? [owner.spending(spending)] : []),
  ];
}
