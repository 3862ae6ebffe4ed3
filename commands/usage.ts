import { z } from "zod";
import { mayActAs } from "../src/access.ts";
import { action, type Command, type Context } from "../src/command.ts";
import type { Phrases } from "../src/phrases/phrases.ts";
import { apologise, type Block, type Reply } from "../src/reply.ts";
import type { SpendingReport } from "../src/wording.ts";

export const usage: Command = {
  name: "usage",
  example: "/usage",
  needsModel: true,
  defaultAction: "show",
  actions: {
    show: action({ options: z.object({}), permission: "manager", visibleTo: "asker", run: showUsage }),
  },
};

/** What the language model spent here; owners see the whole instance as well. */
async function showUsage({ newsroom: { wordings }, question, role, phrases }: Context): Promise<Reply> {
  if (!wordings) return apologise(phrases.unknownCommand(usage.name, undefined), phrases.unknownCommandRemedy);
  const here: [Block, Block] = told(
    phrases.model.spendingHere,
    await wordings.spending(question.conversation),
    phrases,
  );
  const all = mayActAs(role, "owner")
    ? told(phrases.model.spendingOfAll, await wordings.spending("everyone"), phrases)
    : [];
  return { blocks: [...here, ...all], visibleTo: "asker" };
}

const told = (heading: string, { today, last30Days, ceiling }: SpendingReport, phrases: Phrases): [Block, Block] => [
  { kind: "text", text: heading },
  { kind: "list", items: [phrases.model.today(today, ceiling), phrases.model.last30Days(last30Days)] },
];
