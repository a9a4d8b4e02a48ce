import { describe, expect, it } from 'vitest'
import { changedFields, differences, missingFields, stillWrong } from './editing'

describe('what is sent', () => {
  it('is what differs; an empty field is none', () => {
    expect(changedFields({ title: '木兰诗', textbook: null }, { title: '木兰诗', textbook: '' })).toEqual({})
    expect(changedFields({ title: '木兰诗', textbook: '统编版' }, { title: '老山界', textbook: '' })).toEqual({ title: '老山界', textbook: null })
  })

  it('a time goes whole', () => {
    const before = { start: '09:00', end: '09:30', period: 1 }
    expect(changedFields(before, { ...before, end: '09:40' })).toEqual({ start: '09:00', end: '09:40', period: 1 })
  })
})

describe('two people on one lesson', () => {
  const seen = { title: '木兰诗', start: '09:00', textbook: null, grades: [7] }
  it('a field that both changed is asked about, one that only I changed is mine', () => {
    const { conflicts, onlyMine } = differences(seen, { id: 'a', revision: 3, title: '木兰诗（一）', textbook: '统编版' }, { ...seen, title: '木兰诗（二）', start: '10:00' })
    expect(conflicts.map((one) => one.field)).toEqual(['title'])
    expect(onlyMine).toEqual({ textbook: '统编版' })
  })

  it('the same change twice is no conflict', () => {
    expect(differences(seen, { grades: [7, 8] }, { ...seen, grades: [7, 8] })).toEqual({ conflicts: [], onlyMine: {} })
  })
})

describe('what is wrong with a form', () => {
  it('is all that is missing, at once', () => {
    expect(missingFields({ grades: [], subject: ' ', title: '', date: '2026-11-16' }, true)).toEqual(['subject', 'grades', 'title', 'start', 'end'])
    expect(missingFields({ grades: [7], subject: '语文', title: '', date: '2026-11-16', start: '09:00', end: '09:30' }, false)).toEqual([])
  })

  it('goes when its field is changed', () => {
    const problems = [{ code: 'bad-text', message: '', field: 'put[0].teachers[0].name' }, { code: 'grade-clash', message: '' }]
    const refused = { teachers: [{ name: '', school: null, role: 'LEAD' as const }], title: '' }
    expect(stillWrong(problems, refused, { ...refused, title: '木兰诗' })).toEqual(problems)
    expect(stillWrong(problems, refused, { ...refused, teachers: [] })).toEqual([problems[1]])
  })
})
