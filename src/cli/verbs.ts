/** All verbs, in the order the help shows them. */
import { diff } from "./diff.ts";
import { doctor } from "./doctor.ts";
import { explain } from "./explain.ts";
import { exportVerb } from "./export.ts";
import { extract } from "./extract.ts";
import { ingestVerb } from "./ingest.ts";
import { lexicon } from "./lexicon.ts";
import { read } from "./read.ts";
import { release } from "./release.ts";
import { serveVerb } from "./serve.ts";
import { start } from "./start.ts";
import type { Verb } from "./verb.ts";
import { verify } from "./verify.ts";

export const verbs: readonly Verb[] = [
  start,
  serveVerb,
  read,
  ingestVerb,
  extract,
  explain,
  exportVerb,
  release,
  diff,
  verify,
  doctor,
  lexicon,
];
