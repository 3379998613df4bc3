/** How sure a claim is, by the form of its event words: measured shares of right claims among invented reports. */
import type { Chain } from "./chain.ts";
import type { Event } from "./event.ts";

const byForm = {
  active: 0.8,
  passive: 0.82,
  reflexive: 0.75,
  gerund: 0.75,
  infinitive: 0.6,
  participle: 0.5,
  noun: 0.6,
} as const;

export function confidenceOf({ trigger }: Event, chain: Chain): number {
  const own = byForm[trigger.form];
  const told = chain.attributions.reduce((least, attribution) => Math.min(least, attribution.confidence), 1);
  return Math.round(Math.min(own, own * (0.5 + told / 2)) * 100) / 100;
}
