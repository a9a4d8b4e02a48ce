import { describe, expect, it } from 'vitest'
import { type Facts, fieldsOf } from './notices'

const was: Facts = {
  date: '2026-11-24', start: '09:00', end: '09:25', period: 1, grades: [7, 8], subject: '数学', title: '有理数', textbook: null,
  livePoint: '直播点 2', teachers: [{ name: '王强', school: '城东中学' }], cancelled: false, cancelReason: null,
}

describe('notice', () => {
  it('tells the fields that differ, and no others', () => {
    expect(fieldsOf({ was, now: { ...was, date: '2026-11-25', grades: [7, 8] } })).toEqual([{ field: 'date', before: '2026-11-24', after: '2026-11-25' }])
  })

  it('of a new lesson compares nothing', () => {
    expect(fieldsOf({ was: null, now: was })).toEqual([])
  })
})
