import { minutesOf, plusDays, timeOf } from '../site/dates'
import type { Term, TimeBlock } from '../timetable/week'

const FIRST = '09:00'
const LESSON_MINUTES = 25
const BREAK_MINUTES = 20
/** Nobody teaches through lunch: what would begin before its end and reach into it waits for the afternoon. */
const LUNCH = { from: minutesOf('12:00'), to: minutesOf('14:00') }

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:\d\d)?$/

/** The rule of the contract for a term's code. */
export const isCode = (text: string) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)

export const isTime = (text: string) => TIME.test(text)

/** A time as people type it, `9:5`, `0905` or `9：05`, as HH:mm; what is none stays for the reader to see. */
export function timeTyped(text: string): string {
  const parts = /^(\d{1,2})[:：.]?(\d{1,2})$/.exec(text.trim())
  return parts ? `${parts[1]!.padStart(2, '0')}:${parts[2]!.padStart(2, '0')}` : text
}

export interface UnreadTime {
  period: number
  edge: 'start' | 'end'
  text: string
}

/** The times that can't be read, in the order of the page. */
export function unreadTimes(schedules: Term['bellSchedules']): UnreadTime[] {
  const edges = ['start', 'end'] as const
  return schedules
    .flatMap((schedule) => schedule.blocks)
    .flatMap((block) => edges.map((edge) => ({ period: block.period, edge, text: block[edge].trim() })))
    .filter(({ text }) => !isTime(text))
}

/**
 * The block after the last: as long as it, after the usual break, and not through lunch. Half-written ones are passed
 * over.
 */
export function nextBlock(blocks: readonly TimeBlock[]): TimeBlock {
  const whole = blocks.filter((block) => isTime(block.start) && isTime(block.end) && block.start < block.end)
  const last = whole.at(-1)
  const period = Math.max(0, ...blocks.map((block) => block.period)) + 1
  if (!last) return { period, start: FIRST, end: timeOf(minutesOf(FIRST) + LESSON_MINUTES) }
  const length = minutesOf(last.end) - minutesOf(last.start)
  const pauses = whole.slice(1).map((block, before) => minutesOf(block.start) - minutesOf(whole[before]!.end))
  const usual = pauses.filter((pause) => pause >= 0)
  const next = minutesOf(last.end) + (usual.length ? Math.min(...usual) : BREAK_MINUTES)
  const start = next < LUNCH.to && next + length > LUNCH.from ? LUNCH.to : next
  return { period, start: timeOf(start), end: timeOf(start + length) }
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
