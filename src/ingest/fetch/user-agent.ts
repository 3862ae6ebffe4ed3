/**
 * How Tidings names itself to servers: `Tidings/1.2.0 (+https://example.org/bot)`. `contact` is where its host can be
 * reached, an address of the web or of mail.
 */
export function userAgent(version: string, contact: string | undefined): string {
  const name = `Tidings/${version}`;
  // A header takes plain ASCII, and brackets and backslashes would end the comment.
  const plain = encodeURI((contact ?? "").trim().toWellFormed()).replace(/[()\\]/g, "");
  return plain === "" ? `${name} (news reader)` : `${name} (+${plain})`;
}
