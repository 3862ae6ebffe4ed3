import type { Told } from "./newsroom-with.ts";

const reports: [title: string, body: string][] = [
  [
    "Ferry crews end strike after eleven days",
    "Crews of the Lindholm ferries went back to work on Friday after an eleven-day strike. The union and the operator Nordsund agreed on six per cent more pay. Nordsund said that the strike had cost it four million crowns. The first ferry left Lindholm harbour at noon, with some two hundred passengers on board.",
  ],
  [
    "Lindholm ferries sail again as strike ends",
    "The strike on the ferries of Lindholm is over: the operator Nordsund and the union signed a deal on pay in the night. Ferries left the harbour from noon. Passengers had waited for eleven days. The crews get six per cent more, and whoever held a ticket gets another one for nothing.",
  ],
  [
    "Nordsund and union agree on pay, ferry strike over",
    "Nordsund will pay the crews of its ferries six per cent more, the operator and the union said in Lindholm, and the strike that began eleven days ago is over. The operator put the cost of the strike at four million crowns. It wants to earn some of that back by dearer parcels.",
  ],
];

const others: [title: string, body: string][] = [
  [
    "Otters return to the upper Velm",
    "Biologists have counted forty otters along the upper Velm, the first in sixty years. Cleaner water and a ban on traps brought them back, the survey says. Anglers fear for the trout of the river, and ask for a limit. The otters, they say, eat as much as a village does.",
  ],
  [
    "Court overturns licence for lithium mine",
    "The administrative court in Grafenfurt has overturned the licence of a lithium mine. The judges said that groundwater had not been examined. The company Erzkraft will appeal. Villagers celebrated outside, where they had waited since the early morning with soup and a choir from the next valley.",
  ],
];

const told = (texts: [title: string, body: string][]): Told[] =>
  texts.map(([title, body], at) => ({ title, body, source: `Source of ${title.slice(0, 6)} ${at}` }));

/** Three reports on one event, each by a source of its own. */
export const ferryReports = told(reports) as [Told, Told, Told];
/** Two events that have nothing to do with it or with each other. */
export const otherReports = told(others) as [Told, Told];
