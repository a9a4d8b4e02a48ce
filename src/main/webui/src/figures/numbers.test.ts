import { describe, expect, it } from 'vitest'
import { change, changePercent, measured, percentShown, shown } from './numbers'

describe('figures as they are shown', () => {
  it('tell what is not known apart from nothing', () => {
    expect([shown(0), shown(null), shown(undefined)]).toEqual(['0', '—', '—'])
    expect([percentShown(0), percentShown(null)]).toEqual(['0%', '—'])
  })

  it('have their thousands grouped and one decimal at most', () => {
    expect([shown(412806), shown(35.26), shown(1204.96)]).toEqual(['412,806', '35.3', '1,205'])
  })

  it('are minutes with one decimal each, so that a column of them stands in line', () => {
    expect([measured('watchMinutes', 40), measured('watchMinutes', 1204.96), measured('opens', 40)]).toEqual(['40.0', '1,205.0', '40'])
    expect(measured('watchMinutes', null)).toBe('—')
  })

  it('are compared in whole per cent', () => {
    expect([change(106, 100), change(97, 100), change(100, 100)]).toEqual(['▲\u00a06%', '▼\u00a03%', '持平'])
  })

  it('are compared with nothing where there was nothing', () => {
    expect(changePercent(5, 0)).toBeNull()
    expect(changePercent(5, null)).toBeNull()
    expect(changePercent(null, 5)).toBeNull()
    expect(change(5, 0)).toBe('')
  })
})
