/**
 * The file that a thread runs: the one called `name` beside the file at `here`. From source that is TypeScript as well,
 * compiled it is what stands beside the compiled file.
 */
export const threadFile = (name: string, here: string): URL =>
  new URL(`./${name}${here.endsWith(".ts") ? ".ts" : ".js"}`, here);
