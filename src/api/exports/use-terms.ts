/** The use policy as what leaves the ledger carries it; docs/use-policy.md says the same at length, and a test holds both together. */
export const useTerms = `Use policy:
- Claims, not facts. Whoever shows a row shows who claims it.
- Public documents only. Nothing here was read that was not public.
- Not for aiming. Places stop at the settlement, times at the day; nothing finer may be built on it.
- No private persons. Entities are institutions, officials in their role, outlets and monitors.
- Delay. An instance served to others shows claims after a delay.
- Counts, not grades. A count goes with its denominator and yardstick; an open claim is open, not false.
- Right to be corrected. A judgement can be appended to any claim, signed and reasoned.
- Other people's words. Quotes are one sentence of at most 300 characters, with the address.
`;
