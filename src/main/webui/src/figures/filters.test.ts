import { describe, expect, it } from 'vitest'
import { changed, filtersOf, within } from './filters'

describe('filters', () => {
  it('are read from the address, and nothing else is', () => {
    expect(filtersOf({ grade: ['7', '8'], kind: 'LIVE', subject: '', by: 'grade', other: 'x' })).toEqual({ grade: '7', kind: 'LIVE' })
  })

  it('leave the address when they are taken away, and leave the rest there', () => {
    expect(changed({ by: 'grade', grade: '7', kind: 'LIVE' }, { grade: null, kind: 'TV', subject: '' })).toEqual({ by: 'grade', kind: 'TV' })
  })
})

describe('drilling down', () => {
  it('asks for the row alone', () => {
    expect(within('grade', '7')).toEqual({ grade: '7' })
    expect(within('viewerSchool', 'x1')).toEqual({ viewerSchool: 'x1' })
    expect(within('phase', '2068-spring/p1')).toEqual({ term: '2068-spring', phase: 'p1' })
    expect(within('date', '2068-03-05')).toEqual({ from: '2068-03-05', to: '2068-03-05' })
  })

  it('goes nowhere from an hour, or from what has no key', () => {
    expect(within('hour', '09')).toBeNull()
    expect(within('viewerSchool', '')).toBeNull()
  })
})
