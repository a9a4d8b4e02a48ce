import { describe, expect, it } from 'vitest'
import { nextCell, nextFocus } from './keyboard'

/** Two rows, three days; the first cell has two lessons. */
const count = (row: number, column: number) => (row === 0 && column === 0 ? 2 : 1)

describe('focus', () => {
  it('goes through the lessons of a cell before it leaves it', () => {
    const second = nextFocus({ row: 0, column: 0, index: 0 }, 'ArrowDown', 2, 3, count)
    expect(second).toEqual({ row: 0, column: 0, index: 1 })
    const below = nextFocus(second, 'ArrowDown', 2, 3, count)
    expect(below).toEqual({ row: 1, column: 0, index: 0 })
    expect(nextFocus(below, 'ArrowUp', 2, 3, count)).toEqual(second)
  })

  it('stays within the week', () => {
    expect(nextFocus({ row: 1, column: 2, index: 0 }, 'ArrowDown', 2, 3, count)).toEqual({ row: 1, column: 2, index: 0 })
    expect(nextFocus({ row: 0, column: 0, index: 0 }, 'ArrowLeft', 2, 3, count).column).toBe(0)
    expect(nextFocus({ row: 0, column: 0, index: 1 }, 'End', 2, 3, count)).toEqual({ row: 0, column: 2, index: 0 })
  })
})

describe('moving by keys', () => {
  it('goes from cell to cell', () => {
    expect(nextCell({ row: 0, column: 0, index: 1 }, 'ArrowDown', 2, 3)).toEqual({ row: 1, column: 0, index: 0 })
  })
})
