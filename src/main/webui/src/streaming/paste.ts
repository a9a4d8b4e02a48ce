import { emptyRow, type GuideRow } from './guide'

export type GuideColumn = 'operator' | 'county' | number

/** Cells as a spreadsheet puts them on the clipboard: tabs between, quotes around those that hold a break or a quote. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y
  let at = 0
  for (;;) {
    pattern.lastIndex = at
    const found = pattern.exec(text)!
    rows.at(-1)!.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').replace(/\s+/g, ' ').trim())
    at = pattern.lastIndex
    if (at >= text.length) break
    if (text[at] === '\t') at++
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      if (at >= text.length) break
      rows.push([])
    }
  }
  return rows
}

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']
const GRADES = new Map<string, number>([
  ...DIGITS.map((digit, at): [string, number] => [`${digit}年级`, at + 1]),
  ['初一', 7], ['初二', 8], ['初三', 9], ['高一', 10], ['高二', 11], ['高三', 12],
])

/** What a column of that header holds; null where the header says nothing of the guide. */
export function columnOf(header: string): GuideColumn | null {
  const text = header.replaceAll(' ', '').toLowerCase()
  if (/^(运营商|有线网络|平台|operator)/.test(text)) return 'operator'
  if (/^(县|区|市|地区|范围|county)/.test(text)) return 'county'
  const number = /^(?:grade)?(\d{1,2})(?:年级)?$/.exec(text)
  const grade = GRADES.get(text) ?? (number && text !== number[1] ? Number(number[1]) : null)
  return grade !== null && grade >= 1 && grade <= 12 ? grade : null
}

export interface Pasted {
  rows: GuideRow[]
  /** Cells that had no place: columns beyond the table, or of a header that says nothing of the guide. */
  left: string[]
}

/**
 * The rows with what was pasted at a cell. A first line of headers says itself what its columns are; else they go on
 * from that cell to the right. A merged operator reaches down as it does in the sheet. `504 少儿频道` is a number and
 * its channel.
 */
export function paste(before: readonly GuideRow[], at: { row: number; column: number }, cells: readonly (readonly string[])[], columns: readonly GuideColumn[]): Pasted {
  const headed = (cells[0] ?? []).map(columnOf)
  const hasHeader = headed.filter((column) => column !== null).length >= 2
  const target = (index: number) => (hasHeader ? headed[index] : columns[at.column + index]) ?? null
  const rows = before.map((row) => ({ ...row, cells: { ...row.cells } }))
  const left: string[] = []
  let operator = ''
  cells.slice(hasHeader ? 1 : 0).forEach((texts, down) => {
    if (texts.every((text) => !text)) return
    const row = (rows[at.row + down] ??= emptyRow())
    texts.forEach((text, index) => {
      const column = target(index)
      if (column === null) return void (text && left.push(text))
      if (column === 'operator') row.operator = operator = text || operator
      else if (column === 'county') row.county = text
      else {
        const [number = '', ...channel] = text.split(' ')
        row.cells[column] = { channel: row.cells[column]?.channel ?? '', number, ...(channel.length || !text ? { channel: channel.join(' ') } : {}) }
      }
    })
  })
  return { rows: Array.from(rows, (row) => row ?? emptyRow()), left }
}
