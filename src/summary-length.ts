/** How much somebody wants to read. */
export const summaryLengths = ["headlines", "short", "full"] as const;
export type SummaryLength = (typeof summaryLengths)[number];
