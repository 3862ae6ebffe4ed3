/** Where feeds lie when nothing says so, the most common first: WordPress and its kin, then what generators write. */
const PLACES = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml"];

/** The usual addresses of the feed of a site, to be asked one after another. */
export function usualPlaces(page: string): string[] {
  const url = URL.parse(page);
  return url ? PLACES.map((place) => new URL(place, url).href).filter((address) => address !== url.href) : [];
}
