const MOST = 1000;

/** Remembers the last thousand ids. Answers whether an id is new, and knows it from then on. */
export function openRecentIds(): (id: number) => boolean {
  const recent = new Set<number>();
  return (id) => {
    if (recent.has(id)) return false;
    recent.add(id);
    const [oldest] = recent;
    if (recent.size > MOST && oldest !== undefined) recent.delete(oldest);
    return true;
  };
}
