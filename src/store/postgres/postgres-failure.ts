import type { Failure } from "../../outcome.ts";
import { StoreFailure } from "../store.ts";

/** Where it is, without name and password, and which setting says so, or which option of a command that runs once. */
export type Place = { place: string; setting: string };

/**
 * By codes of https://www.postgresql.org/docs/current/errcodes-appendix.html, whole or by their class of two letters, and
 * by those of the network.
 */
const EXPLANATIONS: Record<string, (at: Place, because: string) => Failure> = {
  "08": away,
  "57P01": away,
  "57P02": away,
  "57P03": away,
  ECONNREFUSED: away,
  ECONNRESET: away,
  ENOTFOUND: away,
  EAI_AGAIN: away,
  EHOSTUNREACH: away,
  ENETUNREACH: away,
  ETIMEDOUT: away,
  EPIPE: away,
  "28": ({ place, setting }, because) => ({
    code: "no-access",
    message: `PostgreSQL at ${place} refuses the name or the password (${because}). Correct ${setting}.`,
  }),
  "3D000": ({ place, setting }) => ({
    code: "no-database",
    message: `PostgreSQL at ${place} has no database of this name. Create it (createdb --encoding=UTF8), or correct ${setting}.`,
  }),
  "42501": ({ place }, because) => ({
    code: "no-access",
    message: `Tidings may not do what it needs in ${place} (${because}). Make its user the owner of the database.`,
  }),
  "53100": ({ place }) => ({
    code: "full",
    message: `The disk of PostgreSQL at ${place} is full. What was being saved was not; all from before is safe. Make room there and try again.`,
  }),
  "53300": ({ place }) => ({
    code: "busy",
    message: `PostgreSQL at ${place} has no connection left. Raise its max_connections, or run fewer processes.`,
  }),
  "25006": ({ place, setting }) => ({
    code: "read-only",
    message: `PostgreSQL at ${place} can only be read: it is a copy of another. Point ${setting} at that one.`,
  }),
};

function away({ place, setting }: Place, because: string): Failure {
  const after = setting.startsWith("--") ? "" : "; Tidings goes on by itself";
  return {
    code: "unreachable",
    message: `PostgreSQL at ${place} does not answer (${because}). Nothing that was saved is lost. Start it, or correct ${setting}${after}.`,
  };
}

/** What Node says of a certificate and of the file that holds one, by its codes; what is said where one side wants TLS and the other has none. */
const NOT_TRUSTED = /CERT|UNABLE_TO_|^ENOENT$|^EACCES$|^EISDIR$/;
const WITHOUT_TLS = /^The server does not support SSL|^no pg_hba.conf entry .* no encryption$/;

const notTrusted = ({ place, setting }: Place, because: string): Failure => ({
  code: "no-access",
  message: `The connection to PostgreSQL at ${place} cannot be made safe (${because}). Correct sslmode and sslrootcert in ${setting}.`,
});

/** What the library says without a code where the server asks for a password and there is none. */
const NO_PASSWORD = /client password must be a/;

/** What the library says without a code when a connection ends, or does not come about in time. */
const WITHOUT_CODE = /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable/i;

/** Undefined for what nobody could have expected: a mistake of ours. */
function explainPostgres(error: unknown, at: Place): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  // Where a name has several addresses, each has its own reason.
  if (error instanceof AggregateError) return explainPostgres(error.errors[0], at);
  const code = "code" in error ? String(error.code) : "";
  if (NOT_TRUSTED.test(code) || WITHOUT_TLS.test(error.message)) return notTrusted(at, error.message);
  const explain = NO_PASSWORD.test(error.message)
    ? EXPLANATIONS["28"]
    : (EXPLANATIONS[code] ?? EXPLANATIONS[code.slice(0, 2)]);
  if (explain) return explain(at, error.message);
  return WITHOUT_CODE.test(error.message) ? away(at, error.message) : undefined;
}

/** Runs `work`; where the server cannot work, rejects with a `StoreFailure` that says why and what to do. */
export async function explainingPostgres<Value>(at: Place, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const failure = explainPostgres(error, at);
    throw failure ? new StoreFailure(failure.message, { cause: error }) : error;
  }
}
