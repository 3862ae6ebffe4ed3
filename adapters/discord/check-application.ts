import type { Finding } from "../../src/finding.ts";
import type { Application } from "./check-account.ts";

const subject = "Discord";
const PORTAL = "https://discord.com/developers/applications";
/** Flags of an application that was granted, or may use while it is small, a privileged intent (reference, resources/application). */
const PRIVILEGED = [
  { name: "Presence", bits: (1 << 12) | (1 << 13) },
  { name: "Server Members", bits: (1 << 14) | (1 << 15) },
  { name: "Message Content", bits: (1 << 18) | (1 << 19) },
];

/** How the application is set up in the portal, against what the settings here say. */
export function checkApplication(application: Application, publicKey: string | undefined): Finding[] {
  return [
    ...intentFindings(application),
    ...inviteFindings(application),
    ...(publicKey === undefined ? unwantedEndpoint(application) : missingEndpoint(application, publicKey)),
  ];
}

function intentFindings({ flags }: Application): Finding[] {
  const granted = PRIVILEGED.filter(({ bits }) => (flags & bits) !== 0).map(({ name }) => name);
  if (granted.length === 0) return [{ subject, severity: "good", what: "no privileged intent is on; none is needed" }];
  return [
    {
      subject,
      severity: "note",
      what: `privileged intents are on that are not needed: ${granted.join(", ")}`,
      why: "What a bot may not see, nobody can learn from it.",
      remedy: `Switch them off at ${PORTAL} (your application, Bot, Privileged Gateway Intents).`,
    },
  ];
}

function inviteFindings({ bot_require_code_grant: needsGrant, bot_public: isPublic }: Application): Finding[] {
  const where = `at ${PORTAL} (your application, Bot)`;
  if (needsGrant) {
    return [
      {
        subject,
        severity: "trouble",
        what: "the bot asks for a code grant when it is let in",
        why: "The invitation ends in an error: nobody can let it in.",
        remedy: `Switch Requires OAuth2 Code Grant off ${where}.`,
      },
    ];
  }
  if (isPublic) return [];
  return [
    {
      subject,
      severity: "note",
      what: "only you can let the bot into servers",
      remedy: `If others shall: switch Public Bot on ${where}.`,
    },
  ];
}

function unwantedEndpoint({ interactions_endpoint_url: url }: Application): Finding[] {
  if (!url) return [];
  return [
    {
      subject,
      severity: "trouble",
      what: `what people ask is sent to ${URL.parse(url)?.host ?? "an address"}, and DISCORD_PUBLIC_KEY is not set`,
      why: "Nothing that people ask comes over the connection of this bot.",
      remedy: `Empty Interactions Endpoint URL at ${PORTAL} (your application, General Information), or set DISCORD_PUBLIC_KEY.`,
    },
  ];
}

function missingEndpoint({ interactions_endpoint_url: url, verify_key }: Application, publicKey: string): Finding[] {
  const portal = `at ${PORTAL} (your application, General Information)`;
  const findings: Finding[] = [];
  if (verify_key !== undefined && verify_key.toLowerCase() !== publicKey.toLowerCase()) {
    findings.push({
      subject,
      severity: "trouble",
      what: "DISCORD_PUBLIC_KEY is not the key of this application",
      why: "Everything that Discord sends is refused as forged.",
      remedy: `Copy Public Key ${portal} into DISCORD_PUBLIC_KEY.`,
    });
  }
  if (!url) {
    findings.push({
      subject,
      severity: "trouble",
      what: "DISCORD_PUBLIC_KEY is set, and Discord knows no address to send to",
      why: "Nothing that people ask comes to this bot.",
      remedy: `Start Tidings, then set Interactions Endpoint URL ${portal}; or take DISCORD_PUBLIC_KEY out.`,
    });
  }
  if (findings.length > 0) return findings;
  return [{ subject, severity: "good", what: `what people ask is sent to ${URL.parse(url ?? "")?.host}` }];
}
