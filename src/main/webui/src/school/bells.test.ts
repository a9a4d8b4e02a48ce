import { describe, expect, it } from 'vitest'
import { nextBlock, nextTerm, timeTyped } from './bells'

describe('a typed time', () => {
  it.each([['9:05', '09:05'], ['0905', '09:05'], ['9：5', '09:05'], ['noon', 'noon']])('%s is %s', (typed, time) => {
    expect(timeTyped(typed)).toBe(time)
  })
})

describe('the next block', () => {
  it('goes on with the length and the break of the last', () => {
    const blocks = [
      { period: 1, start: '09:00', end: '09:30' },
      { period: 2, start: '09:50', end: '10:20' },
    ]
    expect(nextBlock(blocks)).toEqual({ period: 3, start: '10:40', end: '11:10' })
  })

  it('of an empty day is the first', () => {
    expect(nextBlock([])).toEqual({ period: 1, start: '09:00', end: '09:25' })
  })
})

describe('the next term', () => {
  it('begins after the latest, with bell schedules of its own', () => {
    const latest = {
      code: 'a', name: '', from: '2026-09-01', to: '2027-01-20', phases: [], holidays: ['2026-10-01'], makeUpDays: [],
      bellSchedules: [{ grades: [7], blocks: [{ period: 1, start: '09:00', end: '09:25' }] }],
    }
    const next = nextTerm(latest, '2026-11-22')
    expect(next).toMatchObject({ from: '2027-01-21', holidays: [], bellSchedules: latest.bellSchedules })
    next.bellSchedules[0]!.blocks[0]!.start = '08:00'
    expect(latest.bellSchedules[0]!.blocks[0]!.start).toBe('09:00')
  })
})
