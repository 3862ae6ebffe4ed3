import type { Moved } from "../store/move/move-store.ts";

type Where = { location: string; to: string; whileRunning?: boolean };

/** How a move ended, and what to do now. */
export function showMoved(moved: Moved, where: Where): string {
  if (moved.end === "interrupted") {
    return `Stopped. ${writtenOf(moved)} The same command, run again, goes on from there.\n`;
  }
  return moved.end === "finished" ? showFinished(moved, where) : showCopied(moved, where);
}

function showCopied(moved: Moved, { location, whileRunning }: Where): string {
  const because = whileRunning ? "" : ` A bot is at work on ${location}, so that the end of it has to wait.`;
  const again = whileRunning ? "the same command without --while-running" : "the same command again";
  return `What was there is copied. ${writtenOf(moved)}${because}\nStop the bot, and run ${again}: it brings what has changed since, and compares.\n`;
}

function showFinished(moved: Moved, { location, to }: Where): string {
  const rows = moved.tables.map(({ table, inFile, onServer }) => [table, String(inFile), String(onServer)] as const);
  const lines = [["table", "file", "PostgreSQL"] as const, ...rows];
  const wide = Math.max(...lines.map(([table]) => table.length));
  const table = lines.map(([name, here, there]) => `${name.padEnd(wide)}${here.padStart(12)}${there.padStart(12)}`);
  return [
    ...table,
    "",
    `All of it is there, compared row by row. ${writtenOf(moved)}`,
    `Now set DATABASE_URL in .env to the same address (${withoutName(to)}), and start the bot.`,
    `Keep ${location} until you are content. What is written into it from now on is not moved.`,
    "",
  ].join("\n");
}

const writtenOf = ({ written, isResumed }: Moved): string =>
  isResumed ? `${written} rows were written this time.` : `${written} rows were written.`;

/** Who reads the screen need not know who asks there. */
function withoutName(address: string): string {
  const { host, pathname } = new URL(address);
  return `postgres://…@${host}${pathname}`;
}
