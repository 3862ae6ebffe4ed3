import type { Finding } from "../../finding.ts";
import type { StoreLook } from "../../store/store-look.ts";

const subject = "store";

/** Whether this program can work with a store of such a format; nothing where it is the newest. */
export function formatFindings({ format, newestFormat }: StoreLook, howToGoBack: string): Finding[] {
  if (format === newestFormat) return [];
  if (format < newestFormat) {
    return [
      {
        subject,
        severity: "note",
        what: `it has format ${format}; this program makes it ${newestFormat} at the next start`,
        why: "Its sources and subscriptions were not looked at: only the newest format is read here.",
        remedy: "npx tidings start, which copies it first, a PostgreSQL with pg_dump; then ask again.",
      },
    ];
  }
  return [
    {
      subject,
      severity: "trouble",
      what: `it has format ${format}, and this program knows up to ${newestFormat}`,
      why: "A newer Tidings wrote it. This one does not start on it, and changes nothing.",
      remedy: `Install the newer Tidings again, or ${howToGoBack}.`,
    },
  ];
}
