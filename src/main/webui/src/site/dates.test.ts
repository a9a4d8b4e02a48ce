import { describe, expect, it } from 'vitest'
import { daysBetween, minutesOf, mondayOf, plusDays, timeOf, weekday } from './dates'

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

describe('times', () => {
  it('minutes there and back, within the day', () => {
    expect(timeOf(minutesOf('08:05'))).toBe('08:05')
    expect(timeOf(-10)).toBe('00:00')
    expect(timeOf(2000)).toBe('23:59')
  })
})
