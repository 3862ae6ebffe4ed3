import { systemClock } from "../clock.ts";
import { processEnvironment } from "../config.ts";
import { explainCrash } from "./explain-crash.ts";
import { openInterruption } from "./interruption.ts";
import { tidings } from "./tidings.ts";

const interrupted = openInterruption(process, (milliseconds, work) => {
  // Nothing waits for this: whoever is done leaves.
  const waiting = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(waiting);
});

// What nobody caught ends the process, as it would without us, but tells no secret.
process.on("uncaughtException", (error) => {
  process.stderr.write(explainCrash(error, { environment: processEnvironment(), folder: process.cwd() }));
  process.exit(1);
});

// `tidings search … | head` closes our output early: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

// Nobody listens to progress and refusals any more: the work goes on all the same.
process.stderr.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await tidings(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: processEnvironment(),
  folder: process.cwd(),
  clock: systemClock,
  interrupted,
});
