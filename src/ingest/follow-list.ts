/** The list of `reportedly follow`: a public channel or feed a line, `#` begins a remark. */
import { ReportedlyError } from "../errors.ts";

export interface Followed {
  /** As it is asked. */
  readonly address: string;
  /** Name of the channel; null for feeds and pages. */
  readonly channel: string | null;
}

const channelWord = /^(?:@|(?:https?:\/\/)?(?:t\.me|telegram\.me)\/(?:s\/)?)([A-Za-z]\w{3,40})\/?$/;

/** "@name", "t.me/name", "https://t.me/s/name", or the address of a feed. Throws with the line that is none of these. */
export function readFollowList(text: string): readonly Followed[] {
  return text.split("\n").flatMap((line, n): Followed[] => {
    const words = line.replace(/(^|\s)#.*$/, "").trim();
    if (words === "") return [];
    const channel = channelWord.exec(words)?.[1];
    if (channel) return [{ address: `https://t.me/s/${channel}`, channel }];
    if (/^https?:\/\/\S+$/.test(words)) return [{ address: words, channel: null }];
    throw new ReportedlyError(`line ${n + 1} is no channel and no address: ${words}`);
  });
}
