/** Whether two places are one scene: a camp and its town, a quarter and its city. */

interface Point {
  readonly lat?: number;
  readonly lon?: number;
}

/** In kilometres. */
const oneScene = 15;
const kilometresOfDegree = 111;

/** Nearer than a quarter of an hour's drive; false where either is not known. */
export function isNear(a: Point, b: Point): boolean {
  if (a.lat === undefined || b.lat === undefined) return false;
  const north = a.lat - b.lat;
  const east = ((a.lon ?? 0) - (b.lon ?? 0)) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east) * kilometresOfDegree < oneScene;
}
