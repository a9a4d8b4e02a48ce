import { describe, expect, it } from 'vitest'
import { choose, linesOf, mappingOf } from './mapping'

const columns = [
  { sheet: '四年级', column: 'A', header: '日期', field: 'date' },
  { sheet: '四年级', column: 'B', header: '讲什么', field: null },
  { sheet: '五年级', column: 'A', header: '日期', field: 'date' },
  { sheet: '五年级', column: 'C', header: '讲什么', field: null },
  { sheet: '五年级', column: 'D', header: null, field: null },
]

describe('columns of a file', () => {
  it('that share a header are one line, those without one go by their letter', () => {
    const lines = linesOf(columns)
    expect(lines.map((line) => line.key)).toEqual(['日期', '讲什么', 'D'])
    expect(lines[1]).toMatchObject({ columns: ['B', 'C'], sheets: ['四年级', '五年级'], found: null })
  })

  it('give a field away when another takes it', () => {
    expect(choose({ 内容: 'title', 讲什么: null }, '讲什么', 'title')).toEqual({ 内容: null, 讲什么: 'title' })
  })

  it('are sent only where they differ from what the headers say', () => {
    const lines = linesOf(columns)
    expect(mappingOf(lines, { 日期: 'date', 讲什么: 'title', D: null }, null)).toEqual({ columns: { 讲什么: 'title' } })
  })

  it('are left out where nobody wants them read', () => {
    const lines = linesOf(columns)
    expect(mappingOf(lines, { 日期: null, 讲什么: null, D: null }, null)).toEqual({ columns: { 日期: null } })
  })

  it('keep what was chosen before, and its layout', () => {
    const lines = linesOf([{ sheet: '表', column: 'B', header: '讲什么', field: 'title' }])
    const before = { columns: { 讲什么: 'title' }, layout: 'flat' }
    expect(mappingOf(lines, { 讲什么: 'title' }, before)).toEqual(before)
  })
})
