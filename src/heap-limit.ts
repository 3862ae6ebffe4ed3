import { getHeapStatistics } from "node:v8";

/** A machine of 1 GB leaves about as much. */
const LITTLE_MEGABYTES = 512;

/** What a thread of this process may fill with objects: as --max-old-space-size says, else by the memory of the machine. */
export const heapLimitMegabytes = (): number => Math.floor(getHeapStatistics().heap_size_limit / 1024 / 1024);

/** Each thread costs some 40 MB: where memory is little, there are no more than what is done needs. */
export const hasLittleMemory = (): boolean => heapLimitMegabytes() < LITTLE_MEGABYTES;
