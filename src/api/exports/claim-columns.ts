/** The columns that make any row a claim: appended to every event-shaped export, alone in the plain CSV. */
import type { Column } from "./delimited.ts";
import { mainPlace, originsOf, permalinkOf, quoteOf, relaysOf } from "./export-claim.ts";

const yesNo = (value: boolean): string => (value ? "yes" : "no");

/** Ours, in every export: who says so comes first. */
export const claimColumns: readonly Column[] = [
  ["claim_id", ({ wire }) => wire.id],
  ["asserted_by", ({ wire }) => wire.claimant.name],
  ["asserted_by_party", ({ wire }) => wire.claimant.party],
  ["relayed_by", (claim) => relaysOf(claim)],
  ["published_by", ({ wire }) => wire.publisher.name],
  ["published", ({ wire }) => wire.published],
  ["stance", ({ wire }) => wire.stance],
  ["hedged", ({ wire }) => yesNo(wire.hedged)],
  ["against_interest", ({ wire }) => yesNo(wire.againstInterest)],
  ["thread_id", ({ wire }) => wire.threadId],
  ["standing", ({ wire }) => wire.standing],
  ["n_independent", (claim) => originsOf(claim)],
  ["quote", (claim, context) => quoteOf(claim, context)],
  ["permalink", (claim, context) => permalinkOf(claim, context)],
  ["report_url", ({ wire }) => wire.url],
  ["report_vanished", ({ wire }) => wire.vanished ?? null],
  ["rules", ({ item }) => item.rules],
  ["tool_version", (_, { version }) => version],
];

/** What is claimed, each column named so that it cannot be read as an event. */
export const contentColumns: readonly Column[] = [
  ["action_claimed", ({ wire }) => wire.action],
  ["actor_claimed", ({ wire }) => wire.actor?.name ?? wire.actor?.words ?? wire.actor?.party ?? null],
  ["actor_party_claimed", ({ wire }) => wire.actor?.party ?? null],
  ["recipient_claimed", ({ wire }) => wire.recipient?.name ?? wire.recipient?.words ?? wire.recipient?.party ?? null],
  ["recipient_party_claimed", ({ wire }) => wire.recipient?.party ?? null],
  ["places_claimed", ({ wire }) => wire.places.map((place) => place.name ?? place.words).join("; ")],
  ["place_id", (claim) => mainPlace(claim)?.placeId ?? null],
  ["place_role", (claim) => mainPlace(claim)?.role ?? null],
  ["latitude", (claim) => mainPlace(claim)?.lat ?? null],
  ["longitude", (claim) => mainPlace(claim)?.lon ?? null],
  ["place_candidates", (claim) => mainPlace(claim)?.candidates ?? null],
  ["earliest_claimed", ({ wire }) => wire.when?.start ?? null],
  ["latest_claimed", ({ wire }) => wire.when?.end ?? null],
  ["quantities_claimed", ({ wire }) => wire.quantities.map(quantityText).join("; ")],
  ["background", ({ wire }) => yesNo(wire.background)],
  ["confidence", ({ wire }) => wire.confidence],
  ["language", ({ wire }) => wire.language],
];

const quantityText = ({ of, min, max }: { of: string; min: number | null; max: number | null }): string =>
  `${of} ${min ?? ""}..${max ?? ""}`;
