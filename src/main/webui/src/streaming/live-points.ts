/** 直播点, as `GET /api/v1/live-points` lists it. */
export interface LivePoint {
  id: string
  name: string
  /** `app/name` of its signal on the stream server; null where nobody said. */
  streamKey: string | null
}

/** What was typed and is not what is kept; blanks around it are no change, and nothing at all means none. */
export function changedKeys(points: readonly LivePoint[], typed: Readonly<Record<string, string>>): { id: string; streamKey: string | null }[] {
  return points
    .map((point) => ({ id: point.id, kept: point.streamKey, streamKey: typed[point.id]?.trim() || null }))
    .filter(({ kept, streamKey }) => streamKey !== kept)
    .map(({ id, streamKey }) => ({ id, streamKey }))
}
