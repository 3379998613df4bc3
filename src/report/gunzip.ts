/** Unpacks gzip of many members: web archives pack each record by itself, one after another in one file. */
import { Gunzip } from "fflate";
import { joinedBytes } from "../text/joined-bytes.ts";

/** All members joined; throws where the bytes are no gzip or end too early. */
export function gunzipAll(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  const unpacking = new Gunzip((part) => parts.push(part));
  unpacking.push(bytes, true);
  return joinedBytes(parts);
}
