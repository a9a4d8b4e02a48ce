import { describe, expect, it } from 'vitest'
import { address, onlyLooks, problemOf } from './api'

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

describe('saved', () => {
  it('is an import that is applied, and no preview', () => {
    expect(onlyLooks('/api/v1/imports', new FormData())).toBe(true)
    expect(onlyLooks('/api/v1/imports/a/apply', undefined)).toBe(false)
    const people = new FormData()
    people.set('apply', 'false')
    expect(onlyLooks('/api/v1/staff/imports', people)).toBe(true)
    people.set('apply', 'true')
    expect(onlyLooks('/api/v1/staff/imports', people)).toBe(false)
  })

  it('is no place that is tried', () => {
    expect(onlyLooks('/api/v1/draft/checks', { lesson: {} })).toBe(true)
    expect(onlyLooks('/api/v1/draft/series', { dryRun: true })).toBe(true)
    expect(onlyLooks('/api/v1/draft/series', {})).toBe(false)
  })
})
