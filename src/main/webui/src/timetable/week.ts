import { type Day, minutesOf, plusDays, shortTime, type Time, timeOf, weekday } from '../site/dates'
import type { Lesson } from './lesson'

export interface TimeBlock {
  period: number
  start: Time
  end: Time
}

/** A term, as `GET /api/v1/terms` gives it. */
export interface Term {
  code: string
  name: string
  from: Day
  to: Day
  phases: { code: string; name: string; from: Day; to: Day }[]
  bellSchedules: { grades: number[]; blocks: TimeBlock[] }[]
  holidays: Day[]
  makeUpDays: { date: Day; follows: string }[]
}

export interface Column {
  day: Day
  holiday: boolean
  /** The weekday whose timetable a make-up day follows, as `MONDAY`; null on ordinary days. */
  follows: string | null
  /** Outside the term no lesson can stand. */
  outside: boolean
}

/** A band of time across the week. */
export interface Row {
  start: Time
  end: Time
  /** Null for a band outside the bell schedule. */
  period: number | null
  /** Whose bell schedules have the block. */
  grades: readonly number[]
}

/** Monday to Friday, and days of the weekend on which school is held or lessons stand. */
export function columnsOf(monday: Day, term: Term | null, lessons: readonly Lesson[]): Column[] {
  const used = new Set(lessons.map((lesson) => lesson.date))
  return [0, 1, 2, 3, 4, 5, 6]
    .map((offset) => plusDays(monday, offset))
    .map((day) => ({
      day,
      follows: term?.makeUpDays.find((makeUp) => makeUp.date === day)?.follows ?? null,
      holiday: term?.holidays.includes(day) ?? false,
      outside: !term || day < term.from || day > term.to,
    }))
    .filter((column) => weekday(column.day) <= 5 || column.follows !== null || used.has(column.day))
}

/**
 * The bell schedules' blocks, one row for each pair of times, and a row of their own for lessons that stand between
 * them. A lesson belongs to the block it starts in, else to the block that starts within it.
 *
 * @param grades whose bell schedules count; empty for all
 */
export function rowsOf(term: Term | null, grades: readonly number[], lessons: readonly Lesson[]): Row[] {
  const rows = new Map<string, Row>()
  for (const schedule of term?.bellSchedules ?? []) {
    if (grades.length > 0 && !schedule.grades.some((grade) => grades.includes(grade))) continue
    for (const block of schedule.blocks) {
      const start = shortTime(block.start)
      const end = shortTime(block.end)
      const key = `${start}-${end}`
      rows.set(key, { start, end, period: block.period, grades: [...(rows.get(key)?.grades ?? []), ...schedule.grades] })
    }
  }
  const blocks = [...rows.values()]
  for (const lesson of lessons) {
    if (rowOf(blocks, lesson)) continue
    const start = shortTime(lesson.start)
    const known = [...rows.values()].find((row) => row.period === null && row.start === start)
    if (!known) rows.set(`${start}-`, { start, end: shortTime(lesson.end), period: null, grades: [] })
    else if (known.end < shortTime(lesson.end)) known.end = shortTime(lesson.end)
  }
  return [...rows.values()].sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
}

/** The row a lesson stands in: of its own times, else the one it starts in, else the one that starts within it. */
export function rowOf<R extends Row>(rows: readonly R[], lesson: Pick<Lesson, 'start' | 'end'>): R | undefined {
  const start = shortTime(lesson.start)
  const end = shortTime(lesson.end)
  return (
    rows.find((row) => row.start === start && row.end === end) ??
    rows.find((row) => row.start === start) ??
    rows.find((row) => row.start < start && start < row.end) ??
    rows.find((row) => start < row.start && row.start < end)
  )
}

/** Lessons by cell, `row:day`; a cell that has what it had keeps its array, so that it need not be drawn again. */
export function cellsOf(
  rows: readonly Row[],
  lessons: readonly Lesson[],
  before: ReadonlyMap<string, readonly Lesson[]> = new Map(),
): Map<string, readonly Lesson[]> {
  const cells = new Map<string, Lesson[]>()
  for (const lesson of lessons) {
    const row = rowOf(rows, lesson)
    if (!row) continue
    const key = cellKey(row, lesson.date)
    const cell = cells.get(key)
    if (cell) cell.push(lesson)
    else cells.set(key, [lesson])
  }
  const kept = new Map<string, readonly Lesson[]>()
  for (const [key, cell] of cells) {
    cell.sort(inOrder)
    const old = before.get(key)
    kept.set(key, old && old.length === cell.length && old.every((lesson, i) => lesson === cell[i]) ? old : cell)
  }
  return kept
}

export function cellKey(row: Row, day: Day): string {
  return `${row.start}-${row.end} ${day}`
}

function inOrder(a: Lesson, b: Lesson): number {
  return (
    a.start.localeCompare(b.start) ||
    (a.grades[0] ?? 0) - (b.grades[0] ?? 0) ||
    a.subject.localeCompare(b.subject) ||
    (a.textbook ?? '').localeCompare(b.textbook ?? '') ||
    a.id.localeCompare(b.id)
  )
}

/** Where a lesson comes to stand in a row. */
export interface Slot {
  start: Time
  end: Time
  period: number | null
}

/**
 * The times a lesson takes in another row: one that filled its block fills the new one, if that is of its grades' bell
 * schedule; any other keeps its length.
 */
export function slotIn(row: Row, lesson: Pick<Lesson, 'start' | 'end' | 'grades'>, from: Row | undefined): Slot {
  const own = lesson.grades.some((grade) => row.grades.includes(grade))
  const filled = from && from.start === shortTime(lesson.start) && from.end === shortTime(lesson.end)
  if (filled && own) return { start: row.start, end: row.end, period: row.period }
  return { start: row.start, end: timeOf(minutesOf(row.start) + minutesOf(lesson.end) - minutesOf(lesson.start)), period: own ? row.period : null }
}

/** The number of the week within the term, from 1; null outside. */
export function weekNumber(monday: Day, term: Term | null): number | null {
  if (!term || plusDays(monday, 6) < term.from || monday > term.to) return null
  const first = plusDays(term.from, 1 - weekday(term.from))
  return Math.round((Date.parse(monday) - Date.parse(first)) / (7 * 86_400_000)) + 1
}

/** On a weekend whose lessons are over, the week to prepare is the coming one, if the term still has it. */
export function weekToOpen(day: Day, term: Term | null, lessons: readonly Pick<Lesson, 'date'>[]): Day {
  const monday = plusDays(day, 1 - weekday(day))
  const coming = plusDays(monday, 7)
  const isOver = weekday(day) >= 6 && !lessons.some((lesson) => lesson.date >= day)
  return isOver && term !== null && coming <= term.to ? coming : monday
}

/** The term of that week; else the nearest. */
export function termOf(terms: readonly Term[], monday: Day): Term | null {
  const sunday = plusDays(monday, 6)
  const distance = (term: Term) => (sunday < term.from ? Date.parse(term.from) - Date.parse(sunday) : Math.max(0, Date.parse(monday) - Date.parse(term.to)))
  return [...terms].sort((a, b) => distance(a) - distance(b))[0] ?? null
}
