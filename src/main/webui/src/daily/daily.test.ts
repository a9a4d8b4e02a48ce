import { describe, expect, it } from 'vitest'
import { type DailyRow, type Details, figureOf, looked, unsignedBelow, type Version } from './daily'

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
    expect(figureOf(version({}), 'opens', 'MISSING', true)).toBeNull()
    expect(figureOf(version({}), 'opens', 'ZERO_DECLARED', true)).toBe(0)
  })

  it('is what was counted or stated, in older versions too', () => {
    expect(figureOf(version({ opens: 7 }), 'opens', 'VALUE', false)).toBe(7)
    expect(figureOf(version({ stated: true }), 'opens', 'VALUE', false)).toBe(0)
    expect(figureOf(version({}), 'opens', 'VALUE', false)).toBeNull()
  })
})
