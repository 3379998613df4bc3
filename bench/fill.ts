/** `node bench/fill.ts FILE CLAIMS`: fills a SQLite ledger with made-up claims for `npm run bench -- --kept FILE`; 10^7 take an hour and 24 GB. */
import { bulkFill } from "./ledger-fill.ts";

const [file, claims] = process.argv.slice(2);
if (file === undefined || !(Number(claims) > 0)) {
  process.stderr.write("node bench/fill.ts FILE CLAIMS\n");
  process.exitCode = 64;
} else {
  await bulkFill(file, Number(claims), (reports) => void process.stderr.write(`${reports} reports\n`));
}
