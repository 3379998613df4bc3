/** What the OpenAPI document shows of an audit: an invented report that passes one side's claim off as fact. */
import type { WireAudit } from "./audit-schema.ts";

export const exampleAuditBody = {
  text: "Officials confirmed that Exampleville had been captured.",
  publisher: "Example Wire",
  published: "2025-11-20",
} as const;

export const exampleAudit: WireAudit = {
  report: {
    id: "https://wire.example/1",
    publisher: exampleAuditBody.publisher,
    party: "ind",
    url: "https://wire.example/1",
    published: exampleAuditBody.published,
    language: "en",
  },
  findings: [
    {
      rule: "crowd-source",
      span: [0, 9],
      why: "“Officials” is nobody one could ask: who said it?",
      remedy: "name-the-source",
      text: "Officials",
    },
  ],
  counts: { "crowd-source": 1 },
  sentences: [{ span: [0, exampleAuditBody.text.length], verdict: "attributed", who: ["Officials"] }],
  balance: {
    words: 7,
    ownShare: 2 / 7,
    parties: [{ party: "unk", sources: ["Officials"], named: 0, unnamed: 1, words: 5, share: 5 / 7 }],
  },
  claims: [
    {
      claimant: "Officials",
      party: "unk",
      chain: ["Officials"],
      action: "capture",
      stance: "asserts",
      places: ["Exampleville"],
      at: [37.6, 49.7],
      when: "2025-11-20",
      quantities: [],
      span: [25, 55],
    },
  ],
  notes: [],
  permalink: "/reports/aa01",
};
