import { describe, expect, it } from 'vitest'
import { emptyRow, faultsOf, gradesOf, type GuideLine, linesOf, placed, rowsOf } from './guide'
import { cellsOf, columnOf, type GuideColumn, paste } from './paste'

const line = (operator: string, county: string | null, grades: number[], number: string, channel: string | null = null): GuideLine => ({ operator, county, grades, number, channel })
const lines = [line('海州有线', '城东', [7], '507'), line('海州有线', '城东', [8, 9], '508', '初中频道'), line('海州电信 IPTV', null, [7], '902')]
const COLUMNS: GuideColumn[] = ['operator', 'county', 7, 8, 9]

describe('the viewing guide as a table', () => {
  it('has a row for an operator in a county, and comes back as the lines it was', () => {
    const rows = rowsOf(lines)
    expect(rows.map(({ operator, county }) => [operator, county])).toEqual([['海州有线', '城东'], ['海州电信 IPTV', '']])
    expect(rows[0]!.cells[9]).toEqual({ number: '508', channel: '初中频道' })
    expect(linesOf(rows).lines).toEqual(lines)
  })

  it('has columns for grades that are taught or have a number', () => {
    expect(gradesOf(rowsOf(lines), [4, 5])).toEqual([4, 5, 7, 8, 9])
    expect(gradesOf([emptyRow()], [])).toHaveLength(12)
  })

  it('tells an operator without a number, and a channel without one', () => {
    const rows = [emptyRow('海州有线'), emptyRow(), emptyRow(' ')]
    rows[1]!.cells[7]!.channel = '初中'
    expect(faultsOf(rows)).toEqual([
      { row: 0, at: 'operator', code: 'no-number' },
      { row: 1, at: 'operator', code: 'required' },
      { row: 1, at: 7, code: 'required' },
    ])
  })

  it('shows what was refused of a line at its cells', () => {
    const { places } = linesOf(rowsOf(lines))
    expect(placed([{ code: 'too-long', line: 2, field: 'channel' }, { code: 'too-long', line: 3, field: 'operator' }], places)).toEqual([
      { row: 0, at: 8, code: 'too-long' },
      { row: 0, at: 9, code: 'too-long' },
      { row: 1, at: 'operator', code: 'too-long' },
    ])
  })
})

describe('a pasted sheet', () => {
  it('is read as a spreadsheet copies it', () => {
    expect(cellsOf('海州有线\t城东\t507\r\n"两\n行"\t"引""号"\t\r\n')).toEqual([['海州有线', '城东', '507'], ['两 行', '引"号', '']])
  })

  it('goes on to the right and down from its cell', () => {
    const { rows, left } = paste(rowsOf(lines), { row: 1, column: 3 }, cellsOf('801\t802 初三频道\n811\t812'), COLUMNS)
    expect([7, 8, 9].map((grade) => rows[1]!.cells[grade])).toEqual([{ number: '902', channel: '' }, { number: '801', channel: '' }, { number: '802', channel: '初三频道' }])
    expect(rows[2]!.cells[9]!.number).toBe('812')
    expect(left).toEqual([])
  })

  it('with headers finds its columns itself, and a merged operator reaches down', () => {
    const { rows, left } = paste([], { row: 0, column: 0 }, cellsOf('九年级\t运营商\t区县\t备注\n909\t有线\t城东\t试播\n908\t\t城西\t'), COLUMNS)
    expect(rows.map(({ operator, county, cells }) => [operator, county, cells[9]!.number])).toEqual([['有线', '城东', '909'], ['有线', '城西', '908']])
    expect(left).toEqual(['试播'])
  })

  it('tells what had no place', () => {
    expect(paste([], { row: 0, column: 4 }, [['909', '910']], COLUMNS).left).toEqual(['910'])
  })

  it('leaves what was there to be undone', () => {
    const before = rowsOf(lines)
    paste(before, { row: 0, column: 2 }, [['1']], COLUMNS)
    expect(before[0]!.cells[7]!.number).toBe('507')
  })

  it.each([['一年级', 1], ['7年级', 7], ['高三', 12], ['Grade 10', 10], ['运营商名称', 'operator'], ['区县', 'county'], ['507', null], ['备注', null]])('knows the header %s', (header, column) => {
    expect(columnOf(header)).toBe(column)
  })
})
