import type { Subject } from "./what-tables-hold.ts";

/** In bytes. `free` is room that what comes next will take. */
export type StoreSizes = { all: number; free: number; bySubject: Partial<Record<Subject, number>> };
