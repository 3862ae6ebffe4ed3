/** How many terms there are in a text of terms with one space between two. */
export function countTerms(joined: string): number {
  if (joined === "") return 0;
  let count = 1;
  for (let at = joined.indexOf(" "); at !== -1; at = joined.indexOf(" ", at + 1)) count += 1;
  return count;
}
