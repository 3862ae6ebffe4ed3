const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
const THOUSAND = 1000;

/** "1.2 GB": at most one decimal, in the unit in which it is at least one. */
export function sizesOf(locale: string): (bytes: number) => string {
  return (bytes) => {
    const power = bytes < THOUSAND ? 0 : Math.floor(Math.log10(bytes) / Math.log10(THOUSAND));
    const at = Math.min(power, UNITS.length - 1);
    const format = { style: "unit", unit: UNITS[at], maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(locale, format).format(bytes / THOUSAND ** at);
  };
}
