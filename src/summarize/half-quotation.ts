/** Whether a quotation in the sentence was begun elsewhere or ends elsewhere: alone it would put words into wrong mouths. */
export function isHalfQuotation(sentence: string): boolean {
  const count = (marks: RegExp) => sentence.match(marks)?.length ?? 0;
  if (count(/["＂]/gu) % 2 === 1) return true;
  // „German“, “English”, ”Swedish”, « French », »German«, 「Japanese」: whatever opens one closes another.
  if (count(/[“”„‟]/gu) % 2 === 1) return true;
  if (count(/[«»]/gu) % 2 === 1) return true;
  return count(/[「『]/gu) !== count(/[」』]/gu);
}
