import { describe, expect, it } from 'vitest'
import { namesOf } from './grades'

const NAMES = ['', '一年级', '二年级', '三年级', '四年级', '五年级', '六年级', '七年级', '八年级', '九年级', '高一', '高二', '高三']
const named = (...grades: number[]) => namesOf(grades, (grade) => NAMES[grade]!)

describe('grades together', () => {
  it.each([
    [[7], '七年级'],
    [[8, 7], '七、八年级'],
    [[7, 8, 9], '七至九年级'],
    [[10, 11, 12], '高一至高三'],
    [[7, 8, 9, 10, 11, 12], '七年级至高三'],
    [[6, 7, 10], '六、七年级、高一'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '全体年级'],
  ])('%s are %s', (grades, name) => {
    expect(named(...grades)).toBe(name)
  })
})
