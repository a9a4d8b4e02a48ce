import { describe, expect, it } from 'vitest'
import { spanned, touches } from './band'

describe('a band over the week', () => {
  it('may be drawn from any corner', () => {
    expect(spanned({ x: 9, y: 2 }, { x: 3, y: 8 })).toEqual({ left: 3, top: 2, right: 9, bottom: 8 })
  })

  it('takes what it touches, and not what it lies beside', () => {
    const band = spanned({ x: 0, y: 0 }, { x: 10, y: 10 })
    expect(touches(band, { left: 8, top: 8, right: 30, bottom: 30 })).toBe(true)
    expect(touches(band, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false)
    expect(touches(band, { left: 0, top: 12, right: 10, bottom: 20 })).toBe(false)
  })
})
