/** A choice as it stands on a button: where it cannot be typed, it begins with a capital letter. */
export function buttonLabel(label: string): string {
  const [first = "", ...rest] = label;
  return [first.toUpperCase(), ...rest].join("");
}
