const UNITS = ["bytes", "kB", "MB", "GB", "TB"];

/** "1.2 GB": three digits at most, by thousands. */
export function sizeInWords(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** step;
  return `${step === 0 || size >= 100 ? Math.round(size) : Number(size.toPrecision(2))} ${UNITS[step]}`;
}
