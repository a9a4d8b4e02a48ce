/** A line of the viewing guide, as `GET /api/v1/viewing-guide` gives it. */
export interface GuideLine {
  operator: string | null
  county: string | null
  grades: number[]
  number: string | null
  channel: string | null
}

export interface GuideCell {
  number: string
  channel: string
}

/** An operator in a county, with a cell for each of the twelve grades. An empty county is everywhere. */
export interface GuideRow {
  operator: string
  county: string
  cells: Record<number, GuideCell>
}

/** Where something is wrong: a grade's cell, or the operator's or county's. */
export interface GuideFault {
  row: number
  at: 'operator' | 'county' | number
  code: string
}

export interface LineProblem {
  code: string
  line: number
  field: string
}

export function emptyRow(operator = '', county = ''): GuideRow {
  const cells: Record<number, GuideCell> = {}
  for (let grade = 1; grade <= 12; grade++) cells[grade] = { number: '', channel: '' }
  return { operator, county, cells }
}

const isFilled = (cell: GuideCell | undefined) => Boolean(cell && (cell.number.trim() || cell.channel.trim()))

const filledGrades = (row: GuideRow) => Object.keys(row.cells).map(Number).filter((grade) => isFilled(row.cells[grade]))

export const isEmpty = (row: GuideRow) => !row.operator.trim() && !row.county.trim() && filledGrades(row).length === 0

/** One row for an operator in a county, in the order of the lines. */
export function rowsOf(lines: readonly GuideLine[]): GuideRow[] {
  const rows = new Map<string, GuideRow>()
  for (const { operator, county, grades, number, channel } of lines) {
    const key = `${operator ?? ''}\n${county ?? ''}`
    const row = rows.get(key) ?? emptyRow(operator ?? '', county ?? '')
    rows.set(key, row)
    for (const grade of grades) row.cells[grade] = { number: number ?? '', channel: channel ?? '' }
  }
  return [...rows.values()]
}

/** The grades that have a number somewhere, and those of the bell schedules; all twelve where there is neither. */
export function gradesOf(rows: readonly GuideRow[], taught: readonly number[]): number[] {
  const used = new Set([...taught, ...rows.flatMap(filledGrades)])
  return [...Array(12).keys()].map((at) => at + 1).filter((grade) => used.size === 0 || used.has(grade))
}

/** Grades of one row that share a number are one line; `places` tells for each line where it came from. */
export function linesOf(rows: readonly GuideRow[]): { lines: GuideLine[]; places: { row: number; grades: number[] }[] } {
  const lines: GuideLine[] = []
  const places: { row: number; grades: number[] }[] = []
  rows.forEach((row, at) => {
    const alike = new Map<string, number[]>()
    for (const grade of filledGrades(row)) {
      const { number, channel } = row.cells[grade]!
      const key = `${number.trim()}\n${channel.trim()}`
      alike.set(key, [...(alike.get(key) ?? []), grade])
    }
    for (const [key, grades] of alike) {
      const [number, channel] = key.split('\n')
      lines.push({ operator: row.operator.trim() || null, county: row.county.trim() || null, grades, number: number || null, channel: channel || null })
      places.push({ row: at, grades })
    }
  })
  return { lines, places }
}

/** An operator without a number would be left out of the lines, and so be lost. */
export function faultsOf(rows: readonly GuideRow[]): GuideFault[] {
  return rows.flatMap((row, at): GuideFault[] => {
    if (isEmpty(row)) return []
    const faults: GuideFault[] = filledGrades(row)
      .filter((grade) => !row.cells[grade]!.number.trim())
      .map((grade) => ({ row: at, at: grade, code: 'required' }))
    if (!row.operator.trim()) faults.unshift({ row: at, at: 'operator', code: 'required' })
    if (!filledGrades(row).length) faults.push({ row: at, at: 'operator', code: 'no-number' })
    return faults
  })
}

/** What the service said of lines, at the cells they came from. */
export function placed(problems: readonly LineProblem[], places: readonly { row: number; grades: readonly number[] }[]): GuideFault[] {
  return problems.flatMap(({ code, line, field }): GuideFault[] => {
    const place = places[line - 1]
    if (!place) return []
    if (field === 'operator' || field === 'county') return [{ row: place.row, at: field, code }]
    return place.grades.map((grade) => ({ row: place.row, at: grade, code }))
  })
}
