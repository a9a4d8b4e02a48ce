import { describe, expect, it } from 'vitest'
import { changedKeys, type LivePoint } from './live-points'

const points: LivePoint[] = [
  { id: 'a', name: '第一直播点', streamKey: 'live/p1' },
  { id: 'b', name: '第二直播点', streamKey: null },
]

describe('keys of live points', () => {
  it('are told where another one was typed', () => {
    expect(changedKeys(points, { a: 'live/p1', b: 'live/p2' })).toEqual([{ id: 'b', streamKey: 'live/p2' }])
  })

  it('are taken away where the field is emptied', () => {
    expect(changedKeys(points, { a: '  ', b: '' })).toEqual([{ id: 'a', streamKey: null }])
  })

  it('are the same with blanks around them', () => {
    expect(changedKeys(points, { a: ' live/p1 ', b: '' })).toEqual([])
  })
})
