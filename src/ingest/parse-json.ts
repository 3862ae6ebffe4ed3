import { fail, type Outcome, succeed } from "../outcome.ts";

/** Fails with a reason that says where the text stops being JSON. */
export function parseJson(text: string): Outcome<unknown> {
  try {
    return succeed(JSON.parse(text));
  } catch (error) {
    return fail(
      "json",
      `is not JSON (${error instanceof Error ? error.message : String(error)}): correct or remove it`,
    );
  }
}
