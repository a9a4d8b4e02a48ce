import { minutesOf, plusDays, timeOf } from '../site/dates'
import type { Term, TimeBlock } from '../timetable/week'

const FIRST = '09:00'
const LESSON_MINUTES = 25
const BREAK_MINUTES = 20

/** A time as people type it, `9:5`, `0905` or `9：05`, as HH:mm; what is none stays for the reader to see. */
export function timeTyped(text: string): string {
  const parts = /^(\d{1,2})[:：.]?(\d{1,2})$/.exec(text.trim())
  return parts ? `${parts[1]!.padStart(2, '0')}:${parts[2]!.padStart(2, '0')}` : text
}

/** The block after the last: as long as it, after as long a break as the last one. */
export function nextBlock(blocks: readonly TimeBlock[]): TimeBlock {
  const last = blocks.at(-1)
  const before = blocks.at(-2)
  if (!last) return { period: 1, start: FIRST, end: timeOf(minutesOf(FIRST) + LESSON_MINUTES) }
  const length = minutesOf(last.end) - minutesOf(last.start)
  const pause = before ? minutesOf(last.start) - minutesOf(before.end) : BREAK_MINUTES
  const start = minutesOf(last.end) + Math.max(0, pause)
  return { period: last.period + 1, start: timeOf(start), end: timeOf(start + Math.max(1, length)) }
}

/** A term to begin with: the bell schedules stay as they were, the days are new. */
export function nextTerm(latest: Term | undefined, day: string): Term {
  return {
    code: '',
    name: '',
    from: latest && latest.to >= day ? plusDays(latest.to, 1) : day,
    to: plusDays(latest && latest.to >= day ? latest.to : day, 140),
    phases: [],
    bellSchedules: latest
      ? latest.bellSchedules.map(({ grades, blocks }) => ({ grades: [...grades], blocks: blocks.map((block) => ({ ...block })) }))
      : [{ grades: [], blocks: [nextBlock([])] }],
    holidays: [],
    makeUpDays: [],
  }
}
