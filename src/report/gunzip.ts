/** Unpacks gzip of many members: web archives pack each record by itself, one after another in one file. */
import { Gunzip } from "fflate";
import { joinedBytes } from "../text/joined-bytes.ts";
import { Room } from "./room.ts";

/** Bytes that are unpacked before room is asked for again: they hold 66 MB at most. */
const slice = 65_536;

/** All members joined; throws where the bytes are no gzip, end too early, or hold more than there is room for. */
export function gunzipAll(bytes: Uint8Array, room = new Room(bytes.length)): Uint8Array {
  const parts: Uint8Array[] = [];
  const unpacking = new Gunzip((part) => {
    room.take(part.length);
    parts.push(part);
  });
  for (let at = 0; at === 0 || at < bytes.length; at += slice)
    unpacking.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
  return joinedBytes(parts);
}
