/**
 * Who stated what of the control of Kupiansk, report by report, as written down by hand from the sample's own `retells`
 * notes and texts, without sight of what the program reads. Shares of the town and encirclements count; troops near
 * it, footage and numbers of soldiers do not.
 */

/** Report of the sample (its id without "kupiansk/"), who states it, of which party, and what: of whom. */
export interface ControlFact {
  readonly report: string;
  readonly by: string;
  readonly party: string;
  /** "capture", "hold", "encircle", or the same after "denies". */
  readonly says: string;
  /** Party said to have taken, to hold or to have surrounded it. */
  readonly of: string;
}

const rows = `
2025-08-30-1 | Valery Gerasimov, ru | capture ru
2025-08-30-1 | Valery Gerasimov, ru | encircle ru
2025-08-30-2 | Valery Gerasimov, ru | capture ru
2025-08-30-2 | Valery Gerasimov, ru | encircle ru
2025-09-03-1 | Ministry of Defence, ru | capture ru
2025-09-03-2 | Ministry of Defence, ru | capture ru
2025-09-03-2 | 10th Army Corps, ua | denies capture ru
2025-09-03-3 | Ministry of Defence, ru | capture ru
2025-09-03-3 | 10th Army Corps, ua | denies capture ru
2025-09-03-4 | Ministry of Defence, ru | capture ru
2025-09-13-2 | Andrii Kanashevych, ua | hold ua
2025-09-13-3 | General Staff, ua | hold ua
2025-09-13-4 | General Staff, ua | hold ua
2025-09-22-1 | Viktor Trehubov, ua | denies capture ru
2025-09-22-1 | Viktor Trehubov, ua | denies encircle ru
2025-09-23-1 | Ministry of Defence, ru | capture ru
2025-10-02-1 | Vladimir Putin, ru | capture ru
2025-10-02-1 | Vladimir Putin, ru | hold ru
2025-10-02-2 | Vladimir Putin, ru | capture ru
2025-10-02-2 | Vladimir Putin, ru | hold ru
2025-10-13-2 | Vitaly Ganchev, ru | hold ru
2025-10-26-1 | Valery Gerasimov, ru | encircle ru
2025-10-26-2 | Valery Gerasimov, ru | encircle ru
2025-10-26-3 | Valery Gerasimov, ru | encircle ru
2025-10-26-4 | Volodymyr Zelensky, ua | denies encircle ru
2025-10-28-1 | Military Informant, ru | denies encircle ru
2025-10-29-1 | Vladimir Putin, ru | encircle ru
2025-10-29-2 | Joint Forces Grouping, ua | denies encircle ru
2025-10-29-3 | Joint Forces Grouping, ua | denies encircle ru
2025-10-31-1 | Viktor Trehubov, ua | hold ru
2025-11-11-1 | Ministry of Defence, ru | capture ru
2025-11-11-2 | officials nobody names, unk | capture ru
2025-11-19-1 | Rybar, ru | denies capture ru
2025-11-20-1 | Valery Gerasimov, ru | capture ru
2025-11-20-2 | Valery Gerasimov, ru | capture ru
2025-11-20-3 | Valery Gerasimov, ru | capture ru
2025-11-20-5 | General Staff, ua | hold ua
2025-11-20-5 | General Staff, ua | denies capture ru
2025-11-20-6 | General Staff, ua | denies capture ru
2025-11-20-6 | General Staff, ua | hold ua
2025-11-20-7 | General Staff, ua | denies capture ru
2025-11-20-7 | General Staff, ua | hold ua
2025-11-21-1 | Vladimir Putin, ru | capture ru
2025-11-21-2 | Valery Gerasimov, ru | capture ru
2025-12-01-2 | Russia, ru | capture ru
2025-12-01-2 | Volodymyr Zelensky, ua | capture ua
2025-12-02-2 | Joint Forces Grouping, ua | hold ua
2025-12-02-2 | Joint Forces Grouping, ua | hold ru
2025-12-02-3 | Vladimir Putin, ru | hold ru
2025-12-12-1 | Khartiia Corps, ua | capture ua
2025-12-12-2 | Khartiia Corps, ua | encircle ua
2025-12-12-4 | Russia, ru | capture ru
2025-12-16-1 | Leonid Sharov, ru | hold ru
2025-12-16-2 | Leonid Sharov, ru | hold ru
2025-12-17-1 | Oleksandr Syrskyi, ua | hold ua
2025-12-17-2 | Oleksandr Syrskyi, ua | hold ua
2025-12-18-1 | Maria Zakharova, ru | hold ru
2025-12-27-1 | Ministry of Defence, ru | hold ru
2025-12-29-1 | Gruppirovka voysk ZAPAD, ru | denies hold ru
2026-01-16-1 | Sergei Kuzovlev, ru | hold ru
2026-01-16-2 | Sergei Kuzovlev, ru | hold ru
2026-01-17-1 | Russian milbloggers, ru | denies hold ru
2026-02-12-1 | Viktor Trehubov, ua | hold ua
`;

const fact = (row: string): ControlFact => {
  const [report = "", who = "", what = ""] = row.split(" | ");
  const [by = "", party = ""] = who.split(", ");
  return { report, by, party, says: what.slice(0, -3), of: what.slice(-2) };
};

/** In the order of the sample. */
export const controlFacts: readonly ControlFact[] = rows.trim().split("\n").map(fact);

/** "2025-11-19-1 ru denies capture ru": how the lists of a test name a row. */
export const factKey = ({ report, party, says, of }: ControlFact): string => `${report} ${party} ${says} ${of}`;
