const SEPARATOR = /\s*[|•·]\s*|\s+[-–—/*]\s+|\.\s+(?=(?:[Bb]y|[Vv]on)\s)/u;

/** What stands side by side on a line: "World | 3 min read | 30 Nov 2022". */
export const partsOf = (line: string): string[] => line.split(SEPARATOR).filter((part) => part.trim() !== "");
