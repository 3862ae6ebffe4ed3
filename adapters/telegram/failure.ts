/** What Telegram answered, or why no answer came. `unexpected` is a defect of ours. */
export type TelegramFailure =
  | {
      kind: "answered";
      code: number;
      description: string;
      retryAfterSeconds?: number | undefined;
      movedTo?: number | undefined;
    }
  | { kind: "unreachable"; because: string }
  | { kind: "unexpected"; because: string };

/**
 * Reads what grammY throws, in words that may be logged: errors of the network carry the address of the call, and that
 * holds the token. Told apart by shape, so that the library need not be loaded for it.
 */
export function readFailure(error: unknown, token: string): TelegramFailure {
  if (isAnswer(error)) {
    return {
      kind: "answered",
      code: error.error_code,
      description: redact(error.description, token),
      retryAfterSeconds: error.parameters.retry_after,
      movedTo: error.parameters.migrate_to_chat_id,
    };
  }
  if (error instanceof Error && error.name === "HttpError" && "error" in error) {
    return { kind: "unreachable", because: redact(reasonOf(error.error), token) };
  }
  return { kind: "unexpected", because: redact(stackOf(error), token) };
}

/** One line for the log. */
export const describeFailure = (failure: TelegramFailure): string =>
  failure.kind === "answered" ? `${failure.code} ${failure.description}` : failure.because;

type Answer = {
  error_code: number;
  description: string;
  parameters: { retry_after?: number; migrate_to_chat_id?: number };
};

const isAnswer = (error: unknown): error is Answer =>
  error instanceof Error && "error_code" in error && "description" in error && "parameters" in error;

/** What node-fetch, which grammY calls with, names an answer that is not JSON: a page of a proxy, or another server. */
const NOT_JSON = "invalid-json";

/** "ECONNREFUSED" says more to those who look it up than the sentence around it. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  if (error instanceof Error && "type" in error && error.type === NOT_JSON)
    return "it answered, but not as Telegram does";
  return error instanceof Error ? error.message : String(error);
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const redact = (text: string, token: string) => text.replaceAll(token, "[token]");
