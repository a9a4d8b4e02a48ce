import { describe, expect, it } from 'vitest'
import { daysBetween, goByClockOf, minutesOf, moment, mondayOf, plusDays, readTime, timeOf, today, weekday } from './dates'

describe('days', () => {
  it('a week begins on Monday, over months and years', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(mondayOf('2026-11-16')).toBe('2026-11-16')
    expect(mondayOf('2027-01-01')).toBe('2026-12-28')
    expect(weekday('2026-11-22')).toBe(7)
  })

  it('adds days over the end of February', () => {
    expect(plusDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
})

describe('today', () => {
  it('begins when the bureau’s clock says so', () => {
    const evening = new Date('2026-11-22T16:30:00Z')
    goByClockOf('Asia/Shanghai')
    expect(today(evening)).toBe('2026-11-23')
    goByClockOf('America/New_York')
    expect(today(evening)).toBe('2026-11-22')
    goByClockOf('Nowhere/Atlantis')
    expect(today(evening)).toMatch(/^2026-11-2[23]$/)
  })
})

describe('times', () => {
  it('minutes there and back, within the day', () => {
    expect(timeOf(minutesOf('08:05'))).toBe('08:05')
    expect(timeOf(-10)).toBe('00:00')
    expect(timeOf(2000)).toBe('23:59')
  })

  it('read as people type them', () => {
    expect(['8:20', '8：20', '820', '0820', ' 14:05 ', '8时40分'].map(readTime)).toEqual(['08:20', '08:20', '08:20', '08:20', '14:05', '08:40'])
    expect(['', '8', '24:00', '08:60', '8:2', 'noon'].map(readTime)).toEqual([null, null, null, null, null, null])
  })

  it('an instant is told by the bureau’s clock, not by the reader’s', () => {
    expect(moment('2026-11-22T08:12:37.596+08:00')).toBe('11/22 08:12')
  })
})
