import { Temporal } from "temporal-polyfill";
import { plainPlaceName, zoneOfNamedCity } from "./city-zones.ts";
import { ownValue } from "./own-value.ts";

type ZoneRead = { zone: string } | { ambiguous: string[] } | "unknown";

/** What a zone looks like where it cannot be mistaken for a topic: the source of an expression that ignores case. */
export const ZONE_AS_TYPED =
  "^((Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[a-z_+0-9/-]+|(UTC|GMT)([+−-]\\d{1,2}(:?[0-5]\\d)?)?)$";

/** Abbreviations that several zones share: guessing would send a digest at the wrong hour. */
const ambiguousAbbreviations: Record<string, string[]> = {
  IST: ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
  CST: ["America/Chicago", "Asia/Shanghai", "America/Havana"],
  BST: ["Europe/London", "Asia/Dhaka"],
  AST: ["America/Halifax", "Asia/Riyadh"],
  EST: ["America/New_York", "America/Panama"],
  PST: ["America/Los_Angeles", "Asia/Manila"],
  MST: ["America/Denver", "America/Phoenix"],
  GST: ["Asia/Dubai", "Atlantic/South_Georgia"],
  SST: ["Asia/Singapore", "Pacific/Pago_Pago"],
};

/** Zones whose time of day is the same for everybody who says so. */
const plainAbbreviations: Record<string, string> = {
  UTC: "UTC",
  GMT: "UTC",
  Z: "UTC",
  CET: "Europe/Paris",
  CEST: "Europe/Paris",
  MEZ: "Europe/Berlin",
  MESZ: "Europe/Berlin",
  JST: "Asia/Tokyo",
};

const OFFSET = /^(?:UTC|GMT)?\s*([+-]|−)(\d{1,2})(?::?([0-5]\d))?$/i;

/** A zone from what people type: "Europe/Vienna", "vienna", "New York", "UTC+2". */
export function readZone(typed: string): ZoneRead {
  const text = typed.trim();
  const abbreviation = text.toUpperCase();
  const shared = ownValue(ambiguousAbbreviations, abbreviation);
  if (shared) return { ambiguous: shared };
  const plain = ownValue(plainAbbreviations, abbreviation);
  if (plain) return { zone: plain };
  const offset = OFFSET.exec(text);
  if (offset) return readOffset(offset);
  return zoneNamed(text);
}

function readOffset([, sign, hours, minutes = "00"]: RegExpExecArray): ZoneRead {
  // From Baker Island to Kiribati: no clock on earth is further from UTC.
  const total = Number(hours) * 60 + Number(minutes);
  if (total > (sign === "+" ? 14 : 12) * 60) return "unknown";
  return { zone: `${sign === "+" ? "+" : "-"}${hours?.padStart(2, "0")}:${minutes}` };
}

function zoneNamed(text: string): ZoneRead {
  const wanted = plainPlaceName(text).replaceAll(" ", "_");
  const known = Intl.supportedValuesOf("timeZone");
  const exact = known.find((zone) => zone.toLowerCase() === wanted);
  if (exact) return { zone: exact };
  const cities = known.filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`));
  if (cities.length > 1) return { ambiguous: cities };
  if (cities[0]) return { zone: cities[0] };
  const elsewhere = zoneOfNamedCity(text);
  if (elsewhere) return { zone: elsewhere };
  return wanted.includes("/") ? linkedName(text) : "unknown";
}

/** Names that tzdata keeps only as links ("Asia/Calcutta", "Europe/Kyiv" on older data) are no worse. */
function linkedName(text: string): ZoneRead {
  try {
    return { zone: Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId };
  } catch {
    return "unknown";
  }
}
