import { SingleBar } from "cli-progress";
import type { MovePosition } from "../store/move/move-store.ts";
import { duration } from "./import-progress.ts";
import type { World } from "./subcommand.ts";

const SECOND = 1000;
const LINE_EVERY = 60 * SECOND;
const FORMAT = "[{bar}] {percentage}%  {work} {table}: {value} of {total} rows, {rate} a second  {eta_formatted} left";

/** Says on standard error how far a move is: a bar on a terminal, elsewhere a line a minute. */
export function openMoveProgress({ stderr, clock }: Pick<World, "stderr" | "clock">) {
  let pass = 0;
  let began = clock.now();
  let next = began + LINE_EVERY;
  let bar: SingleBar | undefined;

  function begin({ pass: number, all }: MovePosition): void {
    pass = number;
    began = clock.now();
    bar?.stop();
    if (!stderr.isTTY) return;
    bar = new SingleBar({ stream: stderr, format: FORMAT, clearOnComplete: true, hideCursor: null });
    bar.start(all, 0, { work: workOf(number), table: "", rate: 0 });
  }

  function line({ pass: number, table, rows, all }: MovePosition): void {
    const milliseconds = clock.now() - began;
    const left = rows === 0 ? "" : `, about ${duration((milliseconds / rows) * (all - rows))} left`;
    const share = `${Math.floor((100 * rows) / Math.max(1, all))}%`;
    const rate = rateOf(rows, milliseconds);
    stderr.write(`${workOf(number)} ${table}: ${rows} of ${all} rows (${share}), ${rate} a second${left}\n`);
  }

  return {
    show(position: MovePosition): void {
      if (position.pass !== pass) begin(position);
      const { table, rows, all } = position;
      bar?.setTotal(all);
      bar?.update(rows, { table, rate: rateOf(rows, clock.now() - began) });
      if (bar || clock.now() < next) return;
      next = clock.now() + LINE_EVERY;
      line(position);
    },
    close: () => bar?.stop(),
  };
}

const workOf = (pass: number): string => (pass === 1 ? "copying" : "comparing");

const rateOf = (rows: number, milliseconds: number): number => Math.round((rows * SECOND) / Math.max(1, milliseconds));
