import type { Clock } from "../../clock.ts";
import type { CoreConfig } from "../../config.ts";
import type { Finding } from "../../finding.ts";
import { nearestOf } from "../../nearest.ts";

const subject = "zone data";
const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;
/** Governments change their zones several times a year; in two years something that matters has changed. */
const OLD = 2 * YEAR;

/** Whether this Node, by its versions, knows zones, languages, and the zone that the environment sets for the machine (`TZ`). */
export function checkZoneData(
  { tz, icu }: NodeJS.ProcessVersions,
  setZone: string | undefined,
  clock: Clock,
): Finding[] {
  return [...languageFindings(icu), ...ageFindings(tz, clock), ...setZoneFindings(setZone)];
}

/** The zone of the settings, which is known, or the settings would not fit; the time there lets its owner see a mistake. */
export function checkOwnZone({ TIME_ZONE: zone }: Pick<CoreConfig, "TIME_ZONE">, { now }: Clock): Finding[] {
  if (zone === undefined) return [];
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "short" }).format(now());
  return [{ subject, severity: "good", what: `TIME_ZONE is ${zone}, where it is ${time}` }];
}

/** The zones in which somebody awaits a digest. */
export function checkDigestZones(zones: readonly string[]): Finding[] {
  const unknown = zones.filter((zone) => !isZone(zone));
  if (zones.length === 0) return [];
  if (unknown.length === 0) {
    return [{ subject, severity: "good", what: `${zones.length} in use by digests, all of them known` }];
  }
  return unknown.map((zone) => ({
    subject,
    severity: "trouble",
    what: `digests are due in ${zone}, which this Node does not know`,
    why: "They cannot be written: nobody can say when they are due.",
    remedy: "Run Tidings with a newer Node, which has newer zone data.",
  }));
}

function languageFindings(icu: string | undefined): Finding[] {
  const november = new Intl.DateTimeFormat("de", { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, 0, 15));
  if (icu !== undefined && november === "Januar") return [];
  return [
    {
      subject,
      severity: "trouble",
      what: "this Node has the data of few languages (no full ICU)",
      why: "Dates are written and read in English only.",
      remedy: "Install a Node from https://nodejs.org, or the packaged one: npm ci --include=optional",
    },
  ];
}

function ageFindings(tz: string | undefined, { now }: Clock): Finding[] {
  const year = Number(/^\d{4}/.exec(tz ?? "")?.[0] ?? Number.NaN);
  const count = Intl.supportedValuesOf("timeZone").length;
  if (!(now() - Date.UTC(year, 11, 31) > OLD)) {
    return [{ subject, severity: "good", what: `${count} zones, as of ${tz ?? "an unknown day"}` }];
  }
  return [
    {
      subject,
      severity: "note",
      what: `the zone data is from ${tz}`,
      why: "Where a zone has changed its rules since, digests come an hour early or late.",
      remedy: "Run Tidings with a newer Node.",
    },
  ];
}

function setZoneFindings(zone: string | undefined): Finding[] {
  // A colon in front is POSIX for a file, which is what a zone is.
  const name = zone?.trim().replace(/^:/, "");
  if (!name || isZone(name)) return [];
  const nearest = nearestOf(name, Intl.supportedValuesOf("timeZone"));
  return [
    {
      subject,
      severity: "note",
      what: `TZ is ${name}, which is no zone`,
      why: "Whoever names no zone in the terminal gets times in UTC.",
      remedy: `Set TZ to a zone such as ${nearest ?? "Europe/Vienna"}, or take it away.`,
    },
  ];
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
