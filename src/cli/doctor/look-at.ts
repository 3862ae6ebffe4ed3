import type { Finding } from "../../finding.ts";

/**
 * What a check comes to. One that is not done when the signal comes, and one that fails in a way that nobody expected, is a
 * finding by itself: no check keeps the others from being told.
 */
export async function lookAt<Found>(
  subject: string,
  signal: AbortSignal,
  check: () => Promise<Found>,
): Promise<Found | { findings: [Finding] }> {
  const over = Promise.withResolvers<{ findings: [Finding] }>();
  const end = () => over.resolve({ findings: [late(subject)] });
  if (signal.aborted) end();
  signal.addEventListener("abort", end);
  try {
    return await Promise.race([check(), over.promise]);
  } catch (error) {
    return { findings: [defect(subject, error)] };
  } finally {
    signal.removeEventListener("abort", end);
  }
}

const late = (subject: string): Finding => ({
  subject,
  severity: "trouble",
  what: "this took too long to be looked at",
  why: "What hangs here hangs the bot as well.",
  remedy: "npx tidings doctor once more; then see what is slow: the network, the disk, or the machine.",
});

const defect = (subject: string, error: unknown): Finding => ({
  subject,
  severity: "trouble",
  what: `this could not be looked at: ${error instanceof Error ? error.message : String(error)}`,
  why: "Tidings did not expect that, and may stumble over it as well.",
  remedy: "Please report it, with this line, where you have Tidings from.",
});
