/** The audit as one page that needs nothing else: no script, no file from anywhere, readable for whoever is sent it. */

const style = `
:root{--hue:#3d3a33;--h4:#8a2d5d}
body{font:17px/1.6 Georgia,"Times New Roman",serif;color:#23211c;background:#f7f4ec;max-width:64rem;margin:2rem auto;padding:0 1.5rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;border-top:1px solid #d9d1c0;padding-top:.6rem;margin-top:2rem}
.paragraph{display:grid;grid-template-columns:minmax(0,1fr) 18rem;gap:0 2rem}.text{white-space:pre-wrap}
.margin{border-left:1px solid #c58d7c;padding-left:.9rem;font-size:.88rem}.margin ol{list-style:none;padding:0;margin:0}
.m-source{font-weight:600}.m-cue{text-decoration:underline 2px}.m-claim{background:linear-gradient(transparent 62%,#e6dcc4 62%)}
.m-finding{outline:1px solid #8a2d5d}.finding q{display:block;font-style:italic}.finding{border-left:2px solid #23211c;padding-left:.6rem}.remedy{display:block;color:#5d584c}
code,.figure,.note{color:#5d584c;font-size:.85em}table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:baseline;font-weight:400;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #e8e2d4}
.layers,.carry,svg,h1+.layers{display:none}@media(max-width:50rem){.paragraph{grid-template-columns:1fr}}
`;

export interface SharedAudit {
  readonly title: string;
  readonly facts: string;
  readonly made: string;
  readonly language: string;
  /** What the page shows; copied, so that the page itself stays as it is. */
  readonly shown: readonly Node[];
}

/** A whole HTML document as text; everything in it is escaped by the browser that writes it out. */
export function sharePage({ title, facts, made: how, language, shown }: SharedAudit): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = language;
  const node = (name: string, values: Readonly<Record<string, string>>, text = ""): HTMLElement => {
    const made = page.createElement(name);
    for (const [key, value] of Object.entries(values)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };
  page.head.append(
    node("meta", { charset: "utf-8" }),
    node("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; style-src 'unsafe-inline'" }),
    node("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
  );
  const copies = shown.map((one) => page.importNode(one, true));
  page.body.append(node("h1", {}, title), node("p", { class: "note" }, facts), ...copies);
  page.body.append(node("p", { class: "note" }, how));
  // The style is put in as text: a page under this server's policy may not even build one.
  const written = page.documentElement.outerHTML.replace("</head>", `<style>${style}</style></head>`);
  return `<!doctype html>\n${written}\n`;
}
