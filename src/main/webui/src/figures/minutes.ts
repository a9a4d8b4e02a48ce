import { minutesOf, timeOf } from '../site/dates'
import type { Minute } from './reports'

/** From the first to the last, those left out put in: nothing came then, which is a zero and no gap. */
export function everyMinute(rows: readonly Minute[]): Minute[] {
  const known = new Map(rows.map((row) => [row.minute, row]))
  const times = rows.map((row) => minutesOf(row.minute))
  const first = Math.min(...times)
  return rows.length
    ? Array.from({ length: Math.max(...times) - first + 1 }, (_, at) => {
        const minute = timeOf(first + at)
        return known.get(minute) ?? { minute, concurrent: 0, opens: 0, plays: 0 }
      })
    : []
}
