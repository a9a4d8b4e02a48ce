import { describe, expect, it } from 'vitest'
import type { Lesson } from '../timetable/lesson'
import { firstLesson, inFileOrder } from './order'

describe('problems of a file', () => {
  it('go by sheet, row and column; those of the whole file come first', () => {
    const at = (sheet: string | null, row: number | null, column: string | null = null) => ({ sheet, row, column })
    const mixed = [at('五年级', 2), at('四年级', 10), at('四年级', 9, 'AA'), at('四年级', 9, 'B'), at(null, null)]
    expect(inFileOrder(mixed, ['四年级', '五年级'])).toEqual([mixed[4], mixed[3], mixed[2], mixed[1], mixed[0]])
  })
})

describe('the first lesson of an import', () => {
  const lesson = (id: string, date: string, start: string) => ({ id, date, start }) as Lesson
  const added = (one: Lesson) => ({ sheet: 's', row: 1, lesson: one })

  it('is the earliest that was written', () => {
    const changes = {
      added: [added(lesson('b', '2026-03-03', '09:00')), added(lesson('a', '2026-03-02', '09:50'))],
      changed: [{ ...added(lesson('c', '2026-03-02', '09:00')), fields: [] }],
      removed: [],
      unchanged: [lesson('d', '2026-03-01', '09:00')],
    }
    expect(firstLesson({ changes })?.id).toBe('c')
    expect(firstLesson({ changes: { ...changes, added: [], changed: [] } })?.id).toBe('d')
    expect(firstLesson({ changes: { added: [], changed: [], removed: [], unchanged: [] } })).toBeNull()
  })
})
