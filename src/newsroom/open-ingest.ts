import manifest from "../../package.json" with { type: "json" };
import type { Clock } from "../clock.ts";
import type { CoreConfig } from "../config.ts";
import { openWeb, type Web } from "../ingest/fetch/open-web.ts";
import { MINUTE } from "../ingest/fetch/waits.ts";
import { sharedDomain } from "../ingest/shared-domain.ts";
import type { Log } from "../log.ts";
import type { Meter } from "../meter.ts";
import type { Store } from "../store/store.ts";
import { systemTimer } from "../timer.ts";
import { type Ingest, openIngest } from "./run-ingest.ts";

export type WebSettings = Partial<Pick<CoreConfig, "CONTACT" | "ALLOW_PRIVATE">>;
export type IngestSettings = Pick<CoreConfig, "CONTACT" | "ALLOW_PRIVATE" | "READ_EVERY_MINUTES">;

/** The web, behind its walls and under our name. */
export const openWebFor = ({ CONTACT, ALLOW_PRIVATE }: WebSettings, { clock, log }: { clock: Clock; log: Log }): Web =>
  openWeb({ clock, log, version: manifest.version, contact: CONTACT, allowed: ALLOW_PRIVATE });

type Parts = { store: Store; web: Web; config: IngestSettings; clock: Clock; log: Log; meter?: Meter | undefined };

/** What reads the sources of a store when they are due, as the settings want it. */
export const openIngestFor = ({ config, ...parts }: Parts): Ingest =>
  openIngest({
    ...parts,
    timer: systemTimer,
    random: Math.random,
    floor: config.READ_EVERY_MINUTES * MINUTE,
    domainOf: (url) => sharedDomain(url, config.ALLOW_PRIVATE),
  });
