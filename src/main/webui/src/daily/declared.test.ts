import { describe, expect, it } from 'vitest'
import { type DeclaredRow, entryOf, formOf, inChains, placeOf } from './declared'

const row = (id: string, more: Partial<DeclaredRow> = {}): DeclaredRow => ({
  id, batch: 'b', source: '华数', kind: 'CABLE', kindName: '', unit: 'HOUSEHOLDS', unitName: '', from: '2068-03-05', to: '2068-03-05', value: 23500,
  lesson: null, lessonTitle: null, channel: null, organisation: null, organisationName: null, evidence: null, note: null, corrects: null,
  correctedBy: null, declaredAt: '', declaredBy: '', ...more,
})

describe('a declared figure', () => {
  it('is sent without what is empty, and as a number people grouped', () => {
    const form = { ...formOf(null), source: ' 华数 ', value: '23，500', days: ['2068-03-05', '2068-03-06'] as [string, string] }
    expect(entryOf(form, null, null)).toEqual({ kind: 'CABLE', source: '华数', unit: 'HOUSEHOLDS', from: '2068-03-05', to: '2068-03-06', value: '23500' })
  })

  it('that corrects another names it and keeps its lesson and evidence', () => {
    const old = row('a', { lesson: 'l1', evidence: 'e1' })
    expect(entryOf(formOf(old), null, old)).toMatchObject({ corrects: 'a', lesson: 'l1', evidence: 'e1', value: '23500' })
    expect(entryOf(formOf(old), 'e2', old).evidence).toBe('e2')
  })
})

it('corrected figures stand below what took their place', () => {
  const chains = inChains([row('c', { corrects: 'b' }), row('x'), row('b', { corrects: 'a', correctedBy: 'c' }), row('a', { correctedBy: 'b' })])
  expect(chains.map(({ row: one, older }) => [one.id, older.map((old) => old.id)])).toEqual([['c', ['b', 'a']], ['x', []]])
})

it('a figure whose correction is of other days is still there', () => {
  expect(inChains([row('a', { correctedBy: 'elsewhere' })])).toHaveLength(1)
})

it('a problem names its cell, or the sheet as a whole', () => {
  expect(placeOf({ code: 'x', message: '', sheet: '申报', row: 3, column: 'B' })).toBe('申报 第 3 行 B')
  expect(placeOf({ code: 'no-header', message: '' })).toBe('整张表')
})
