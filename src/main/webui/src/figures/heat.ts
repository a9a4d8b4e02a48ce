import type { HeatRow, Measure } from './reports'

/** Where a figure stands in the field; pairs without a lesson, and figures that are not known, have no cell. */
export function cellsOf(rows: readonly HeatRow[], measure: Measure) {
  const starts = [...new Set(rows.map((row) => row.start))].sort()
  const grades = [...new Map(rows.map((row) => [row.grade, row.gradeName]))].sort(([one], [other]) => one - other)
  const cells = rows.flatMap((row) => {
    const figure = row[measure]
    return figure === null ? [] : [[starts.indexOf(row.start), grades.findIndex(([grade]) => grade === row.grade), figure] as const]
  })
  return { across: starts.map((start) => start.slice(0, 5)), down: grades.map(([, name]) => name), cells }
}
