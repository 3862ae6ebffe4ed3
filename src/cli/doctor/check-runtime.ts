import type { Finding } from "../../finding.ts";

/** As in bin/tidings.js, which finds such a Node or says that there is none. */
export const NEEDED_NODE = "24.15";

const subject = "runtime";

/** `version` is of the Node that runs this: "26.10.0". */
export function checkRuntime(version: string): Finding[] {
  if (isAtLeast(version, NEEDED_NODE)) {
    return [{ subject, severity: "good", what: `Node ${version}; ${NEEDED_NODE} or newer is needed` }];
  }
  return [
    {
      subject,
      severity: "trouble",
      what: `Node ${version} is too old; ${NEEDED_NODE} or newer is needed`,
      why: "Tidings is run as TypeScript and keeps its articles in the SQLite of Node: an older one has neither.",
      remedy: "Install a newer Node from https://nodejs.org, or the packaged one: npm ci --include=optional",
    },
  ];
}

function isAtLeast(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
