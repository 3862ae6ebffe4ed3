import { errors } from "undici";
import { type FetchFailure, type FetchProblem, refuse } from "./fetched.ts";

type Explanation = readonly [codes: RegExp, problem: FetchProblem, explain: (host: string) => string];

/** Codes of Node, OpenSSL, llhttp and undici. The first that fits counts. */
const EXPLANATIONS: readonly Explanation[] = [
  [
    /^(ENOTFOUND|ENODATA|EAI_(NONAME|NODATA|FAIL))$/,
    "unknown host",
    (host) => `There is no host named ${host}. Check the spelling; it may also have closed.`,
  ],
  [
    /^EAI_|^(ETIMEOUT|ESERVFAIL|EREFUSED)$/,
    "unreachable",
    (host) =>
      `The name ${host} could not be looked up just now. I will try again; if all hosts fail, check this machine's DNS.`,
  ],
  [
    /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/,
    "timeout",
    (host) => `${host} did not answer in time. I will try again later.`,
  ],
  [
    /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|INVALID_CA|PATH_LENGTH|HOSTNAME_MISMATCH|ERR_TLS_CERT|CRL_|INVALID_PURPOSE)/,
    "untrusted certificate",
    (host) =>
      `The certificate of ${host} is expired, made for another host, or signed by nobody known, so I read nothing. Its operator has to renew it.`,
  ],
  [
    /^UND_ERR_RES_EXCEEDED_MAX_SIZE$/,
    "too large",
    (host) => `${host} sends more than a feed or an article takes, so I stopped. Is it the right address?`,
  ],
  [
    /^UND_ERR_HEADERS_OVERFLOW$/,
    "too large",
    (host) => `${host} sends more headers than I read, so I stopped. I will try again later.`,
  ],
  [
    // A 101 that nobody asked for can trip an assertion of undici's.
    /^HPE_|^ERR_ASSERTION$/,
    "damaged",
    (host) => `What ${host} answers is not HTTP as I know it. Check the address, its port too.`,
  ],
  [
    /^UND_ERR_(SOCKET|RES_CONTENT_LENGTH_MISMATCH)$|^ECONNRESET$|^EPIPE$/,
    "damaged",
    (host) => `${host} broke off in the middle of its answer. I will try again later.`,
  ],
];

function codeOf(error: unknown): string | undefined {
  // The parser's own error leaves its code out at times.
  if (error instanceof errors.HTTPParserError) return "HPE_";
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What went wrong between here and `host`; throws what is a defect of ours. */
export function explainError(error: unknown, host: string): FetchFailure {
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (/^(UND_ERR_INVALID|ERR_INVALID_ARG)/.test(code)) throw error;
  const [, problem, explain] = EXPLANATIONS.find(([codes]) => codes.test(code)) ?? [];
  if (problem && explain) return refuse(problem, explain(host)).failure;
  return refuse("unreachable", `${host} cannot be reached (${code}). I will try again later.`).failure;
}
