import { SingleBar } from "cli-progress";
import type { Clock, Instant } from "../clock.ts";
import type { World } from "./subcommand.ts";

/** How far a job is: `all` is undefined while nobody knows how much there is. */
type Position = { articles: number; bytes: number; all: number | undefined };

/** Says on standard error how far a job is, once it takes long enough for somebody to wonder. */
type Progress = {
  /** Cheap enough for every article. */
  report(position: () => Position): void;
  /** A line that stays, above the bar if there is one. */
  say(line: string): void;
  close(): void;
};

const SECOND = 1000;
const SILENT_FOR = 2 * SECOND;
const LINE_EVERY = 60 * SECOND;
const BAR_EVERY = 0.2 * SECOND;
const MEGABYTE = 1e6;

/** A bar on a terminal, elsewhere a line a minute; nothing at all in the first two seconds. */
export function openProgress({ stderr, clock }: Pick<World, "stderr" | "clock">): Progress {
  const began = clock.now();
  const shown = stderr.isTTY ? openBar(stderr) : openLines(stderr, clock, began);
  const every = stderr.isTTY ? BAR_EVERY : LINE_EVERY;
  let next = began + SILENT_FOR;
  return {
    report(position) {
      const now = clock.now();
      if (now < next) return;
      next = now + every;
      shown.show(position());
    },
    say: shown.say,
    close: shown.close,
  };
}

function openLines(stderr: World["stderr"], clock: Clock, began: Instant) {
  const say = (line: string) => void stderr.write(`${line}\n`);
  const show = ({ articles, bytes, all }: Position) => {
    const eta =
      all === undefined || bytes === 0 ? undefined : ((clock.now() - began) / bytes) * Math.max(0, all - bytes);
    const share = all ? ` (${Math.min(100, Math.floor((100 * bytes) / all))}%)` : "";
    say(
      `articles: ${articles}, ${megabytes(bytes)}${share}${eta === undefined ? "" : `, about ${duration(eta)} left`}`,
    );
  };
  return { show, say, close: () => {} };
}

const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** In words, rounded up. */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / SECOND);
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

const CLEAR_LINE = "\r\u001b[K";

function openBar(stderr: World["stderr"]) {
  let bar: SingleBar | undefined;
  const show = ({ articles, bytes, all }: Position) => {
    const payload = { articles, read: megabytes(bytes) };
    if (!bar) {
      bar = new SingleBar({ stream: stderr, format: formatFor(all), clearOnComplete: true, hideCursor: null });
      bar.start(all ?? 0, bytes, payload);
    }
    if (all !== undefined) bar.setTotal(all);
    bar.update(Math.min(bytes, all ?? bytes), payload);
  };
  return {
    show,
    say: (line: string) => void stderr.write(`${bar ? CLEAR_LINE : ""}${line}\n`),
    close: () => bar?.stop(),
  };
}

const formatFor = (all: number | undefined) =>
  all === undefined
    ? "articles: {articles}, {read}, {duration_formatted}"
    : "[{bar}] {percentage}%  articles: {articles}, {read}  {eta_formatted} left";
