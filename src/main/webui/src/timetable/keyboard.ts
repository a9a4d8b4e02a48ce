/** What has the focus in the week: a cell, and a lesson in it where it has any. Counted from 0. */
export interface Focus {
  row: number
  column: number
  index: number
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

export function isArrow(key: string): key is Arrow {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)
}

/**
 * Up and down go through the lessons of a cell before they leave it; left and right go to the next day; Home and End
 * to the first and last.
 *
 * @param count lessons in a cell
 */
export function nextFocus(at: Focus, key: Arrow, rows: number, columns: number, count: (row: number, column: number) => number): Focus {
  const into = (row: number, column: number, last: boolean): Focus => ({ row, column, index: last ? Math.max(0, count(row, column) - 1) : 0 })
  switch (key) {
    case 'ArrowDown':
      if (at.index + 1 < count(at.row, at.column)) return { ...at, index: at.index + 1 }
      return at.row + 1 < rows ? into(at.row + 1, at.column, false) : at
    case 'ArrowUp':
      if (at.index > 0) return { ...at, index: at.index - 1 }
      return at.row > 0 ? into(at.row - 1, at.column, true) : at
    case 'ArrowLeft':
      return at.column > 0 ? into(at.row, at.column - 1, false) : at
    case 'ArrowRight':
      return at.column + 1 < columns ? into(at.row, at.column + 1, false) : at
    case 'Home':
      return into(at.row, 0, false)
    case 'End':
      return into(at.row, columns - 1, false)
  }
}

/** Moving by keys goes from cell to cell, whatever stands in them. */
export function nextCell(at: Focus, key: Arrow, rows: number, columns: number): Focus {
  return { ...nextFocus({ ...at, index: 0 }, key, rows, columns, () => 0), index: 0 }
}
