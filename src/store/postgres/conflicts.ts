/** https://www.postgresql.org/docs/current/errcodes-appendix.html: two transactions stood in each other's way, and one of them was undone. */
const CONFLICTS = new Set(["40001", "40P01"]);
const TRIES = 4;

/** Runs a whole transaction again that was undone because of another one. */
export async function againAfterConflict<Value>(transaction: () => Promise<Value>): Promise<Value> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await transaction();
    } catch (error) {
      if (left === 0 || !isConflict(error)) throw error;
    }
  }
}

const isConflict = (error: unknown): boolean =>
  error instanceof Error && "code" in error && CONFLICTS.has(String(error.code));
