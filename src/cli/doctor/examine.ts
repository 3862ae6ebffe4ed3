import type { Invitation } from "../../adapter.ts";
import { allSettings, configFrom } from "../../all-settings.ts";
import { readEnvironment } from "../../config.ts";
import { type Finding, troubleFrom } from "../../finding.ts";
import { openRedact } from "../../redact.ts";
import { secretsOf } from "../../secrets-of.ts";
import type { World } from "../subcommand.ts";
import { checkAccounts } from "./check-accounts.ts";
import { checkClock } from "./check-clock.ts";
import { checkEntries } from "./check-entries.ts";
import { checkWholeFile } from "./check-file-store.ts";
import { checkHealthPort } from "./check-health-port.ts";
import { checkModel } from "./check-model.ts";
import { checkRights } from "./check-rights.ts";
import { checkRoom } from "./check-room.ts";
import { checkRuntime } from "./check-runtime.ts";
import { checkOmissions, checkSettings } from "./check-settings.ts";
import { checkSources } from "./check-sources.ts";
import { checkStore, type StoreChecked } from "./check-store.ts";
import { checkDigestZones, checkOwnZone, checkZoneData } from "./check-zones.ts";
import type { Checked } from "./checked.ts";
import { lookAt } from "./look-at.ts";

/** Milliseconds after which nothing is waited for any more. */
const PATIENCE = 20_000;
/** And so many more for the checks to say themselves what they know by then. */
const LAST_WORDS = 3_000;

/** `invitations` are the addresses at which people let the bot in, on each platform that it is connected to. */
type Examination = { findings: Finding[]; invitations: Invitation[] };
type Surroundings = Pick<World, "environment" | "folder" | "clock" | "interrupted">;

/**
 * Everything that can go wrong with a bot of these settings, looked at: comes within half a minute, changes nothing, and
 * holds no secret. With `isOffline`, nobody outside of this machine and its database is asked.
 */
export async function examine(world: Surroundings, { isOffline = false } = {}): Promise<Examination> {
  const filled = readEnvironment(world.environment, world.folder);
  const runtime = checkRuntime(process.versions.node);
  if (!filled.ok) {
    const unreadable = troubleFrom("settings", filled.failure.message, "Tidings does not start.");
    return { findings: [...runtime, unreadable], invitations: [] };
  }
  const config = configFrom(filled.value);
  const secrets = [
    ...secretsOf(allSettings, filled.value.all),
    ...(config.ok ? secretsOf(allSettings, config.value) : []),
  ];
  const signal = AbortSignal.any([world.interrupted, AbortSignal.timeout(PATIENCE)]);
  const over = AbortSignal.timeout(PATIENCE + LAST_WORDS);
  const { findings, invitations } = config.ok
    ? await checkConfigured({ ...world, config: config.value, signal, isOffline }, over)
    : { findings: [notLookedAt], invitations: [] };
  const settings = [...checkSettings(filled.value), ...checkRights(world.folder, filled.value)];
  const zoneData = checkZoneData(process.versions, world.environment.TZ, world.clock);
  const redact = openRedact(secrets);
  return {
    findings: inOrder([...runtime, ...zoneData, ...settings, ...findings]).map((finding) =>
      withoutSecrets(finding, redact),
    ),
    invitations,
  };
}

/** What the store tells is needed by some; all others are looked at together. */
async function checkConfigured(checked: Checked, over: AbortSignal): Promise<Examination> {
  const { config } = checked;
  const store: StoreChecked = await lookAt("store", over, () => checkStore(checked));
  const { look, hasBot = false, time } = store;
  const listed = async (findings: Promise<Finding[]>) => ({ findings: await findings });
  const [sources, accounts, ...others] = await Promise.all([
    lookAt("sources", over, () => checkSources(checked, look?.sources)),
    checkAccounts(checked, { isAtWork: hasBot, chats: look?.chats ?? [] }),
    lookAt("store", over, () => listed(checkWholeFile(checked, look))),
    lookAt("room", over, () => listed(checkRoom(checked, look))),
    lookAt("entries", over, () => listed(checkEntries(checked))),
    lookAt("language model", over, () => listed(checkModel(checked))),
    lookAt("health port", over, () => listed(checkHealthPort(checked))),
  ]);
  const times = [time, ...accounts.map((account) => account.time), ...("times" in sources ? sources.times : [])];
  const parts = [store, ...others, ...accounts, sources];
  return {
    findings: [
      ...checkOmissions(config),
      ...parts.flatMap(({ findings = [] }) => findings),
      ...checkOwnZone(config, checked.clock),
      ...checkDigestZones(look?.zones ?? []),
      ...checkClock(times.filter((each) => each !== undefined)),
    ],
    invitations: accounts.flatMap(({ invitations = [] }) => invitations),
  };
}

/** Those of a subject together, in the order in which subjects come up first. */
const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...Map.groupBy(findings, ({ subject }) => subject).values()].flat();

const notLookedAt: Finding = {
  subject: "all else",
  severity: "note",
  what: "was not looked at: it depends on the settings",
  remedy: "Correct them, then npx tidings doctor again.",
};

function withoutSecrets({ subject, severity, ...texts }: Finding, redact: (text: string) => string): Finding {
  const { what, why, remedy } = texts;
  return {
    subject,
    severity,
    what: redact(what),
    ...(why !== undefined && { why: redact(why) }),
    ...(remedy !== undefined && { remedy: redact(remedy) }),
  };
}
