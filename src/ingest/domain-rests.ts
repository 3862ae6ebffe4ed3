import type { Clock, Instant } from "../clock.ts";
import type { Source } from "../source.ts";
import { type DomainAnswer, type DomainRest, restAfter } from "./fetch/domain-rest.ts";
import { DAY } from "./fetch/waits.ts";
import type { KeptTexts } from "./host-memory.ts";

/** Which domains asked for peace, and until when. */
export type DomainRests = {
  /** Until when this source is left alone for the sake of its domain; undefined when it may be asked. */
  restingUntil(source: Pick<Source, "id" | "url">): Promise<Instant | undefined>;
  /** What an answer of this source means for all sources of its domain. */
  note(source: Pick<Source, "id" | "url">, answer: DomainAnswer): Promise<void>;
};

type Parts = {
  kept: KeptTexts;
  clock: Clock;
  random(): number;
  /** The domain whose sources rest together; undefined for a host that is nobody's but the owner's. */
  domainOf(url: string): string | undefined;
};

export function openDomainRests({ kept, clock, random, domainOf }: Parts): DomainRests {
  // On a host of one's own many sources have nothing to do with each other.
  const nameFor = ({ id, url }: Pick<Source, "id" | "url">) => domainOf(url) ?? `source ${id}`;

  async function restOf(name: string): Promise<DomainRest | undefined> {
    const text = await kept.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  }

  return {
    async restingUntil(source) {
      const rest = await restOf(nameFor(source));
      return rest && rest.until > clock.now() ? rest.until : undefined;
    },
    async note(source, answer) {
      const name = nameFor(source);
      const before = await restOf(name);
      const rest = restAfter(before, answer, clock.now(), random());
      if (rest === before) return;
      // Kept for a day longer than it lasts: whoever is busy still is left alone for longer then.
      if (rest) await kept.set(name, JSON.stringify(rest), rest.until + DAY);
      else await kept.delete(name);
    },
  };
}
