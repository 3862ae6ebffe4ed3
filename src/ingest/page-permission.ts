const LOOKED_AT = 300_000;
const META = /<meta\s[^<>]{1,500}>/gi;
const ATTRIBUTE = /\b(name|property|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;
const FOR_US = new Set(["robots", "tidings"]);
/** Who says one of these does not want the words of the page to be kept or shown anywhere else. */
const KEEPS_TO_ITSELF = /\b(?:noarchive|nosnippet)\b/i;
const FOR_MONEY = /"isAccessibleForFree"\s*:\s*(?:"\s*)?false/i;

/** Why the text of a page is not ours to keep, in words that follow its name; undefined where it may be kept. */
export function refusalOfPage(markup: string, robotsHeader: string | undefined): string | undefined {
  const start = markup.slice(0, LOOKED_AT);
  const metas = metasOf(start);
  const directives = [
    ...directivesFor(robotsHeader),
    ...metas.flatMap(([name, content]) => (FOR_US.has(name) ? content : [])),
  ];
  if (directives.some((directive) => KEEPS_TO_ITSELF.test(directive))) return "does not want its text to be kept";
  const isLocked = metas.some(
    ([name, content]) => name === "article:content_tier" && /^(?:locked|metered)$/i.test(content),
  );
  return isLocked || FOR_MONEY.test(markup) ? "is for those who pay" : undefined;
}

function metasOf(markup: string): [name: string, content: string][] {
  return (markup.match(META) ?? []).map((element) => {
    const attributes = new Map(
      [...element.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
        name.toLowerCase(),
        (double ?? single ?? bare ?? "").trim(),
      ]),
    );
    return [
      (attributes.get("name") ?? attributes.get("property") ?? "").toLowerCase(),
      attributes.get("content") ?? "",
    ];
  });
}

/** "noarchive, otherbot: nosnippet": a name before a colon says whom the directives up to the next name are for. */
function directivesFor(header = ""): string[] {
  let isForUs = true;
  return header.split(",").flatMap((part) => {
    const [, name, directive = part] = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(part) ?? [];
    if (name !== undefined && !/^(?:max-snippet|max-image-preview|max-video-preview|unavailable_after)$/i.test(name)) {
      isForUs = FOR_US.has(name.toLowerCase());
    }
    return isForUs ? directive : [];
  });
}
