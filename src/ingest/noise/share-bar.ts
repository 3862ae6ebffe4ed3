// Words of buttons that hand an article on. Most of a share bar is made of them; a sentence never is.
const WORDS = new Set(
  (
    "share shares teilen tweet tweeten post posten pin pinnen it email e-mail mail mailen print drucken copy link url kopieren save merken " +
    "facebook twitter x whatsapp linkedin pinterest reddit flipboard bluesky mastodon threads messenger xing sms " +
    "partager compartir condividi send senden forward comment comments kommentieren like gefällt mir " +
    "this article story diesen artikel beitrag page seite on via auf per by with in to a the friend click here hier oder or and und & + bookmark for later 0"
  ).split(" "),
);
const ACTIONS = new Set(
  "share shares teilen tweet tweeten pin pinnen email e-mail mail print drucken facebook twitter whatsapp linkedin pinterest reddit flipboard partager compartir condividi copy kopieren bookmark".split(
    " ",
  ),
);
const SHARE_ON =
  /^(?:share|teilen|tweet|send|partager|compartir)(?: (?:this|it|diesen))?(?: (?:article|story|page|artikel|beitrag))? (?:on|via|auf|per|by|with|sur|en) [\p{L}.-]+$/iu;
const LONGEST = 120;

/** A row of buttons such as "Share on Facebook", "Tweet", "Print | E-mail". */
export function isShareBar(line: string): boolean {
  if (line.length > LONGEST || /[.!?]$/.test(line)) return false;
  if (SHARE_ON.test(line)) return true;
  const words = line
    .toLowerCase()
    .split(/[\s|/,•·:()]+/u)
    .filter(Boolean);
  const known = words.filter((word) => WORDS.has(word));
  // One network in three may be one that we have not heard of.
  return words.some((word) => ACTIONS.has(word)) && known.length * 3 >= words.length * (known.length < 2 ? 3 : 2);
}
