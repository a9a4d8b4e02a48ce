import { describe, expect, it } from 'vitest'
import { changedFields, differences } from './editing'

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
