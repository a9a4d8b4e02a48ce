import { describe, expect, it } from 'vitest'
import type { Lesson } from './lesson'
import { whomOf } from './whom'

const lesson = (livePoint: string | null, ...teachers: string[]) =>
  ({ livePoint, teachers: teachers.map((name) => ({ name, school: '城东中学', role: 'LEAD' })) }) as unknown as Lesson

describe('whose timetable', () => {
  const week = [lesson('直播点 1', '王强'), lesson('直播点 1', '陈静', '王强'), lesson(null, '陈静'), lesson('直播点 2', '王强')]

  it('begins with the teachers who have most lessons in the week', () => {
    expect(whomOf('teacher', week, [{ name: '马琳', school: '城西中学' }, { name: '王强', school: '城东中学' }])).toEqual([
      { name: '王强', school: '城东中学', lessons: 3 },
      { name: '陈静', school: '城东中学', lessons: 2 },
      { name: '马琳', school: '城西中学', lessons: 0 },
    ])
  })

  it('names live points that nobody uses as well', () => {
    expect(whomOf('point', week, [{ name: '直播点 3' }]).map(({ name, lessons }) => [name, lessons])).toEqual([['直播点 1', 2], ['直播点 2', 1], ['直播点 3', 0]])
  })
})
