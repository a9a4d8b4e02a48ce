import { describe, expect, it } from 'vitest'
import { address, problemOf } from './api'

describe('address', () => {
  it('leaves out what is not given', () => {
    expect(address('/draft/lessons', { term: 'a b', grade: 7, from: null, to: undefined, teacher: '' })).toBe(
      '/api/v1/draft/lessons?term=a+b&grade=7',
    )
    expect(address('/terms')).toBe('/api/v1/terms')
  })
})

describe('problem', () => {
  it('tells the code without its scheme, and each thing that is wrong', () => {
    const problem = problemOf(409, {
      type: 'urn:airclass:clash',
      detail: '教师“王强”已有课',
      problems: [{ code: 'teacher-clash', message: '教师“王强”已有课' }],
    })
    expect(problem.code).toBe('clash')
    expect(problem.message).toBe('教师“王强”已有课')
    expect(problem.is('teacher-clash')).toBe(true)
    expect(problem.is('grade-clash')).toBe(false)
  })

  it('has a sentence even where a proxy answers with its own page', () => {
    expect(problemOf(502, undefined).message).toContain('502')
  })
})
