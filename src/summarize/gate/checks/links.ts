import type { Check } from "./check.ts";

const ADDRESS = /\p{L}[\p{L}\d+.-]{1,20}:\/\/|www\.|mailto:|\]\(|\S@\S{1,200}\.\S/iu;
const HOST_OR_HANDLE =
  /(?<![\p{L}\p{N}])@\w{2,40}|(?<![\p{L}\p{N}.-])[a-z0-9-]{1,63}\.[a-z]{2,24}(?![\p{L}\p{N}])\S{0,200}/giu;

/** Links come from the store. The name of a site or an account may only be said as the evidence says it. */
export const links: Check = (claim, evidence) => {
  if (ADDRESS.test(claim.text)) return "links: an address stands in the sentence, and links come from the store";
  const known = evidence.text.toLowerCase();
  const invented = claim.text
    .match(HOST_OR_HANDLE)
    ?.map((host) => host.replace(/[.,;:!?…)\]]+$/u, ""))
    .find((host) => !known.includes(host.toLowerCase()));
  return invented === undefined ? undefined : `links: “${invented}” does not stand in the sentences it names`;
};
