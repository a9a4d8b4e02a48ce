import { describe, expect, it } from 'vitest'
import { type DailyRow, type Details, figureOf, looked, unsignedBelow, type Version, wasMissing } from './daily'

const row = (name: string, more: Partial<DailyRow>): DailyRow => ({
  id: name, date: '2068-03-05', organisation: name, name, kind: 'SCHOOL', parent: null, status: 'VALUE', statusName: '', version: 1,
  countedUntil: '', planned: 1, onAir: 1, watched: 1, opens: 1, plays: 1, viewers: 1, watchMinutes: 1, stated: false, below: null,
  nil: null, signed: null, dueAt: '', late: false, outdated: false, next: 'SIGN', mine: false, ...more,
})
const signed = { by: 'w', name: '王', at: '' }
const version = (more: Partial<Version>): Version => ({
  version: 1, countedUntil: '', madeAt: '', madeBy: null, reason: null, stated: false, planned: 2, onAir: 2, watched: 0, opens: 0,
  plays: 0, viewers: 0, watchMinutes: 0, signed: null, exceptions: [], ...more,
})

describe('who is looked for', () => {
  const rows = [
    row('区', { kind: 'DISTRICT', status: 'MISSING' }),
    row('缺', { status: 'MISSING', late: true }),
    row('零', { status: 'ZERO_DECLARED', signed }),
    row('有', { signed }),
  ]

  it('is late, unsigned, or of a state', () => {
    expect(looked(rows, 'late').map((one) => one.name)).toEqual(['缺'])
    expect(looked(rows, 'unsigned').map((one) => one.name)).toEqual(['区', '缺'])
    expect(looked(rows, 'ZERO_DECLARED').map((one) => one.name)).toEqual(['零'])
    expect(looked(rows, 'all')).toHaveLength(4)
  })

  it('is a school where its state is asked for', () => {
    expect(looked(rows, 'MISSING').map((one) => one.name)).toEqual(['缺'])
  })
})

it('who has not signed below needs a reason each', () => {
  const details = { below: [row('一', { signed }), row('二', {})] } as Details
  expect(unsignedBelow(details).map((one) => one.name)).toEqual(['二'])
})

describe('a figure of a version', () => {
  it('is none while the report is missing, and zero once the school says so', () => {
    expect(figureOf(version({}), 'opens', true)).toBeNull()
    expect(figureOf(version({}), 'opens', false)).toBe(0)
  })

  it('is what was counted or stated, in older versions too', () => {
    expect(figureOf(version({ opens: 7 }), 'opens', true)).toBe(7)
    expect(figureOf(version({ stated: true }), 'opens', true)).toBe(0)
  })

  it('stays zero when what was declared nil is corrected, and was none when nil came only after', () => {
    const versions = [version({ madeAt: '2068-03-05T17:30:00+08:00' }), version({ version: 2, madeAt: '2068-03-05T19:00:00+08:00' })]
    const nil = (at: string) => ({ reason: null, by: 'shen', at })
    expect(wasMissing(versions, 0, 'VALUE', nil('2068-03-05T18:00:00+08:00'))).toBe(false)
    expect(wasMissing(versions, 0, 'ZERO_DECLARED', nil('2068-03-05T19:30:00+08:00'))).toBe(true)
    expect(wasMissing(versions, 0, 'VALUE', null)).toBe(true)
    expect(wasMissing(versions, 1, 'MISSING', null)).toBe(true)
    expect(wasMissing(versions, 1, 'VALUE', null)).toBe(false)
  })
})
