import { describe, expect, it } from 'vitest'
import { isCode, nextBlock, nextTerm, timeTyped, unreadTimes } from './bells'

describe('a typed time', () => {
  it.each([['9:05', '09:05'], ['0905', '09:05'], ['9：5', '09:05'], ['noon', 'noon']])('%s is %s', (typed, time) => {
    expect(timeTyped(typed)).toBe(time)
  })
})

describe('times that can’t be read', () => {
  it('are told with their period', () => {
    const schedules = [{ grades: [7], blocks: [{ period: 1, start: '09:00', end: '09:25' }, { period: 6, start: '4点10分', end: '' }] }]
    expect(unreadTimes(schedules)).toEqual([
      { period: 6, edge: 'start', text: '4点10分' },
      { period: 6, edge: 'end', text: '' },
    ])
    expect(unreadTimes([{ grades: [7], blocks: [{ period: 1, start: '24:00', end: '23:59' }] }])).toHaveLength(1)
  })
})

describe('a code', () => {
  it.each([['2026-autumn', true], ['a.b_c', true], ['2026秋', false], ['-a', false], ['a b', false], ['', false]])('%s: %s', (text, good) => {
    expect(isCode(text)).toBe(good)
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

  it('is as long as the last one that can be read', () => {
    const blocks = [
      { period: 1, start: '09:00', end: '09:40' },
      { period: 2, start: '9点', end: '10:20' },
      { period: 3, start: '16:10', end: '10:20' },
    ]
    expect(nextBlock(blocks)).toEqual({ period: 4, start: '10:00', end: '10:40' })
  })

  it('waits for the afternoon instead of going through lunch', () => {
    const morning = [
      { period: 1, start: '10:50', end: '11:20' },
      { period: 2, start: '11:30', end: '12:00' },
    ]
    expect(nextBlock(morning)).toEqual({ period: 3, start: '14:00', end: '14:30' })
    expect(nextBlock([...morning, { period: 3, start: '14:00', end: '14:30' }])).toEqual({ period: 4, start: '14:40', end: '15:10' })
  })

  it('may end as lunch begins', () => {
    expect(nextBlock([{ period: 1, start: '10:30', end: '11:05' }])).toEqual({ period: 2, start: '11:25', end: '12:00' })
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
