import { describe, expect, it } from 'vitest'
import { cellsOf } from './heat'
import type { HeatRow } from './reports'

const row = (grade: number, start: string, viewers: number | null): HeatRow => ({
  grade, gradeName: `${grade}年级`, period: 1, start, lessons: 1, opens: 0, plays: 0, viewers, watchMinutes: 0,
})

describe('the field of grades and times', () => {
  it('has the grades down and the times across, in their order', () => {
    const field = cellsOf([row(10, '09:50', 3), row(7, '09:00', 5), row(10, '09:00', 0)], 'viewers')
    expect(field.across).toEqual(['09:00', '09:50'])
    expect(field.down).toEqual(['7年级', '10年级'])
    expect(field.cells).toEqual([[1, 1, 3], [0, 0, 5], [0, 1, 0]])
  })

  it('leaves out what is not known, and keeps what is zero', () => {
    expect(cellsOf([row(7, '09:00', null), row(7, '09:50', 0)], 'viewers').cells).toEqual([[1, 0, 0]])
  })
})
