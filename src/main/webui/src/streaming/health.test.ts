import { describe, expect, it } from 'vitest'
import { lessonsOf, type Stream, toneOf } from './health'

const stream = (lesson: string, source: string, alarm: Stream['alarm']) => ({ lesson, source, alarm, title: lesson, date: '2054-03-02', start: '09:00' }) as Stream

describe('watched lessons', () => {
  it('have their sources together, the worst lesson first, and are as bad as the worst of them', () => {
    const lessons = lessonsOf([stream('b', '1', 'ALARM'), stream('a', '1', 'WARNING'), stream('b', '2', 'NONE'), stream('a', '2', 'NONE')])
    expect(lessons.map(({ id, alarm, streams }) => [id, alarm, streams.map(({ source }) => source)])).toEqual([
      ['b', 'ALARM', ['1', '2']],
      ['a', 'WARNING', ['1', '2']],
    ])
  })

  it('are not alarming for a stream that is down before it is needed', () => {
    expect(toneOf({ state: 'DOWN', alarm: 'WARNING' })).toBe('warn')
    expect(toneOf({ state: 'DOWN', alarm: 'ALARM' })).toBe('bad')
    expect(toneOf({ state: 'UNKNOWN', alarm: 'NONE' })).toBe('')
    expect(toneOf({ state: 'UP', alarm: 'NONE' })).toBe('good')
  })
})
