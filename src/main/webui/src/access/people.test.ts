import { describe, expect, it } from 'vitest'
import { passwordSheet, pathOf } from './people'

describe('one-time passwords as a sheet', () => {
  it('keep quotes, and are no formulas', () => {
    expect(passwordSheet([{ username: '=cmd', password: 'a"b' }], ['账号', '密码'])).toBe('\ufeff"账号","密码"\r\n"\'=cmd","a""b"\r\n')
  })
})

describe('organisation', () => {
  it('is named with its district, and the bureau goes without saying', () => {
    const bureau = { id: 'b', parent: null, kind: 'BUREAU' as const, name: '海州市教育局', pupils: null }
    const district = { id: 'd', parent: 'b', kind: 'DISTRICT' as const, name: '城东学区', pupils: null }
    const school = { id: 's', parent: 'd', kind: 'SCHOOL' as const, name: '城东小学', pupils: 900 }
    const all = [bureau, district, school]
    expect(pathOf(all, school)).toBe('城东学区 · 城东小学')
    expect(pathOf(all, district)).toBe('城东学区')
  })
})
