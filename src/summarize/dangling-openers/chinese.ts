import { type Openers, words } from "./openers.ts";

export const chinese: Openers = {
  openers: words(`
    他 她 它 他们 她们 它们 其 其中 这 那 这些 那些 该 此 但 但是 然而 不过 可是 而 而且 并 并且 此外 另外 同时 与此同时 因此 所以 于是 随后
    此后 之后 后来 接着 对此 为此 例如 比如 也 还 又 两人 二人 双方 前者 后者 相比之下 反之 尽管如此 總之 总之 他們 她們 它們 這 這些 該 然後
    此前 當時 当时 同样 其余 因而 换句话说`),
  exceptions: words("其他 其它 他国 这周 这个月 这几年 也门 还原 又一 同时报道 此次 此间 并非 并购 该死 那不勒斯 而立"),
  unnamedSpeaker: /[”」』]，?(?:他|她)(?:们|們)?/u,
};
