/** Turns bytes into text by what they say of themselves: byte order mark, server, page, then the look of the letters. */

const labels: Readonly<Record<string, string>> = {
  "windows-1251": "windows-1251",
  cp1251: "windows-1251",
  "koi8-r": "koi8-u",
  "koi8-u": "koi8-u",
  "utf-16": "utf-16le",
};

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(labels[label.toLowerCase()] ?? label, { fatal: true }).decode(bytes);
  } catch {
    return null; // unknown name, or bytes that are not of it
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: every second byte of Latin or Cyrillic text repeats. */
function wideOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 400);
  const high = (byte: number | undefined): boolean => byte === 0 || byte === 4;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (high(head[at])) even++;
    if (high(head[at + 1])) odd++;
  }
  const pairs = head.length / 2;
  if (pairs < 2) return null;
  return odd > pairs * 0.9 && even < pairs * 0.5
    ? "utf-16le"
    : even > pairs * 0.9 && odd < pairs * 0.5
      ? "utf-16be"
      : null;
}

/** `charset=` of the server's header, an HTML meta or an XML head. */
function toldOf(bytes: Uint8Array, contentType: string | null | undefined): string | null {
  const server = /charset=["']?([\w-]+)/i.exec(contentType ?? "")?.[1];
  if (server !== undefined) return server;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  if (!head.trimStart().startsWith("<")) return null;
  return (/<meta[^>]+charset=["']?([\w-]+)/i.exec(head) ?? /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head))?.[1] ?? null;
}

/** Small letters after small letters are what real Cyrillic text is made of; a wrong table turns them into capitals. */
function look(text: string): number {
  return (text.slice(0, 4000).match(/[а-яёіїєґ]{3,}/g) ?? []).reduce((sum, run) => sum + run.length, 0);
}

function likeliest(bytes: Uint8Array): string {
  const tried = ["windows-1251", "koi8-u", "windows-1252"].map((label) => new TextDecoder(label).decode(bytes));
  const scores = tried.map(look);
  const best = Math.max(...scores);
  return (best === 0 ? tried[2] : tried[scores.indexOf(best)]) ?? "";
}

/** Never throws; what no table fits is read as windows-1251 or its like. */
export function decodeBytes(bytes: Uint8Array, contentType?: string | null): string {
  const sure = markOf(bytes) ?? wideOf(bytes);
  const told = toldOf(bytes, contentType);
  const text =
    (sure === null ? null : decodeAs(bytes, sure)) ??
    (told === null ? null : decodeAs(bytes, told)) ??
    decodeAs(bytes, "utf-8");
  return (text ?? likeliest(bytes)).replace(/^\ufeff/, "");
}
