import { expect, it } from 'vitest'
import { everyMinute } from './minutes'

it('a minute in which nothing came is a zero of the curve', () => {
  const row = (minute: string, concurrent: number) => ({ minute, concurrent, opens: 1, plays: 1 })
  expect(everyMinute([row('08:59', 3), row('09:02', 5)]).map((one) => [one.minute, one.concurrent])).toEqual([
    ['08:59', 3], ['09:00', 0], ['09:01', 0], ['09:02', 5],
  ])
  expect(everyMinute([])).toEqual([])
})
