import { describe, expect, it } from 'vitest'
import type { Lesson } from './lesson'
import { cellsOf, columnsOf, rowOf, rowsOf, slotIn, termOf, weekNumber, weekToOpen, type Term } from './week'

const term: Term = {
  code: 's', name: '2026 秋', from: '2026-09-02', to: '2027-01-20', phases: [],
  bellSchedules: [
    { grades: [7, 8], blocks: [{ period: 1, start: '09:00', end: '09:30' }, { period: 2, start: '09:50', end: '10:20' }] },
    { grades: [1], blocks: [{ period: 1, start: '09:00', end: '09:20' }] },
  ],
  holidays: ['2026-10-01', '2026-10-02'],
  makeUpDays: [{ date: '2026-10-10', follows: 'THURSDAY' }],
}

let made = 0
function lesson(more: Partial<Lesson>): Lesson {
  return {
    id: `l${made++}`, term: 's', date: '2026-11-16', grades: [7], period: null, start: '09:00', end: '09:30', subject: '语文', title: '木兰诗',
    textbook: null, livePoint: null, school: null, teachers: [], sources: [], cancelled: false, cancelReason: null, revision: 1, ...more,
  }
}

describe('columns', () => {
  it('have no weekend but for a make-up day, or where a lesson stands', () => {
    expect(columnsOf('2026-11-16', term, []).map((c) => c.day)).toHaveLength(5)
    const october = columnsOf('2026-10-05', term, [])
    expect(october.map((c) => c.day).at(-1)).toBe('2026-10-10')
    expect(october.at(-1)!.follows).toBe('THURSDAY')
    expect(columnsOf('2026-11-16', term, [lesson({ date: '2026-11-22' })]).at(-1)!.day).toBe('2026-11-22')
  })

  it('tell holidays and what lies outside the term', () => {
    expect(columnsOf('2026-09-28', term, []).filter((c) => c.holiday).map((c) => c.day)).toEqual(['2026-10-01', '2026-10-02'])
    expect(columnsOf('2026-08-31', term, []).filter((c) => c.outside).map((c) => c.day)).toEqual(['2026-08-31', '2026-09-01'])
  })
})

describe('rows', () => {
  it('are the blocks of the grades asked for', () => {
    expect(rowsOf(term, [7], []).map((r) => r.end)).toEqual(['09:30', '10:20'])
    expect(rowsOf(term, [], []).map((r) => r.end)).toEqual(['09:20', '09:30', '10:20'])
  })

  it('a lesson between blocks has a row of its own, in the order of time', () => {
    const rows = rowsOf(term, [7], [lesson({ start: '09:35', end: '09:45' }), lesson({ start: '19:00', end: '19:40' })])
    expect(rows.map((r) => [r.start, r.period])).toEqual([['09:00', 1], ['09:35', null], ['09:50', 2], ['19:00', null]])
  })

  it('a lesson that starts within a block, or contains its start, stands there', () => {
    const rows = rowsOf(term, [7], [])
    expect(rowOf(rows, { start: '09:10', end: '09:40' })!.start).toBe('09:00')
    expect(rowOf(rows, { start: '09:40', end: '10:30' })!.start).toBe('09:50')
    expect(rowOf(rows, { start: '12:00', end: '12:30' })).toBeUndefined()
  })
})

describe('cells', () => {
  it('keep their array when their lessons are the same', () => {
    const rows = rowsOf(term, [7], [])
    const monday = lesson({})
    const tuesday = lesson({ date: '2026-11-17' })
    const before = cellsOf(rows, [monday, tuesday])
    const after = cellsOf(rows, [monday, { ...tuesday, title: '老山界' }], before)
    expect(after.get('09:00-09:30 2026-11-16')).toBe(before.get('09:00-09:30 2026-11-16'))
    expect(after.get('09:00-09:30 2026-11-17')).not.toBe(before.get('09:00-09:30 2026-11-17'))
  })
})

describe('the slot a lesson takes in another row', () => {
  const rows = rowsOf(term, [], [])
  it('a lesson that filled its block fills the new one', () => {
    expect(slotIn(rows[1]!, { grades: [7], start: '09:50', end: '10:20' }, rows[2])).toEqual({ start: '09:00', end: '09:30', period: 1 })
  })
  it('unless that is another grade’s block', () => {
    expect(slotIn(rows[0]!, { grades: [7], start: '09:50', end: '10:20' }, rows[2])).toEqual({ start: '09:00', end: '09:30', period: null })
  })
  it('any other keeps its length', () => {
    expect(slotIn(rows[2]!, { grades: [7], start: '09:00', end: '09:17' }, rows[1])).toEqual({ start: '09:50', end: '10:07', period: 2 })
  })
})

describe('weeks of a term', () => {
  it('count from the week it begins in', () => {
    expect(weekNumber('2026-08-31', term)).toBe(1)
    expect(weekNumber('2026-11-16', term)).toBe(12)
    expect(weekNumber('2026-08-24', term)).toBeNull()
  })
  it('the nearest term where none has the week', () => {
    const next = { ...term, code: 't', from: '2027-02-22', to: '2027-07-09' }
    expect(termOf([term, next], '2027-02-15')!.code).toBe('t')
    expect(termOf([], '2027-02-15')).toBeNull()
  })
})

describe('the week to open', () => {
  it('is this one on a school day, though it be empty', () => expect(weekToOpen('2026-11-20', term, [])).toBe('2026-11-16'))
  it('is the coming one on a weekend without lessons to come', () => {
    expect(weekToOpen('2026-11-21', term, [lesson({ date: '2026-11-20' })])).toBe('2026-11-23')
    expect(weekToOpen('2026-11-22', term, [lesson({ date: '2026-11-21' })])).toBe('2026-11-23')
    expect(weekToOpen('2026-11-21', term, [lesson({ date: '2026-11-22' })])).toBe('2026-11-16')
  })
  it('is within the term', () => {
    expect(weekToOpen('2027-01-23', term, [])).toBe('2027-01-18')
    expect(weekToOpen('2026-11-21', null, [])).toBe('2026-11-16')
  })
})
