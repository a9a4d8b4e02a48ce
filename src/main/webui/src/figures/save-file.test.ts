import { describe, expect, it } from 'vitest'
import { fileName } from './save-file'

describe('the name of a file', () => {
  it('has its Chinese characters where the answer gives both', () => {
    expect(fileName(`attachment; filename="report.xlsx"; filename*=UTF-8''%E6%97%A5%E6%8A%A5%E5%91%8A.xlsx`)).toBe('日报告.xlsx')
  })

  it('may be plain, or missing', () => {
    expect(fileName('attachment; filename="airclass-lessons.xlsx"')).toBe('airclass-lessons.xlsx')
    expect(fileName('attachment')).toBeNull()
    expect(fileName(null)).toBeNull()
  })
})
