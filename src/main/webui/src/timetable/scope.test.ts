import { describe, expect, it } from 'vitest'
import { isWithinScope } from './scope'

const units = [
  { id: 'east', parent: 'bureau' },
  { id: 'first', parent: 'east' },
  { id: 'second', parent: 'west' },
]
const of = (school: string | null, teacher = '周敏') => ({ school, teachers: [{ name: teacher, school: null, role: 'LEAD' as const }] })
const person = (role: string, scope: string | null, teacher: string | null = null) => ({ role, scope: scope ? { id: scope } : null, teacher: teacher ? { name: teacher, school: null } : null })

describe('whose a lesson is', () => {
  it('the bureau’s people change all', () => {
    expect(isWithinScope(of(null), person('PUBLISHER', null), units)).toBe(true)
    expect(isWithinScope(of('second'), person('ADMINISTRATOR', null), units)).toBe(true)
  })
  it('a district’s those of its schools, a school its own; the bureau’s are neither’s', () => {
    expect([of('first'), of('second'), of(null)].map((one) => isWithinScope(one, person('DISTRICT_REVIEWER', 'east'), units))).toEqual([true, false, false])
    expect([of('first'), of('second'), of(null)].map((one) => isWithinScope(one, person('SCHOOL_EDITOR', 'first'), units))).toEqual([true, false, false])
  })
  it('a teacher the lessons they teach, wherever', () => {
    expect(isWithinScope(of('second'), person('TEACHER', 'first', '周敏'), units)).toBe(true)
    expect(isWithinScope(of('first', '王强'), person('TEACHER', 'first', '周敏'), units)).toBe(false)
    expect(isWithinScope(of('second'), person('SCHOOL_EDITOR', 'first', '周敏'), units)).toBe(true)
  })
  it('who reads reports changes none', () => {
    expect(isWithinScope(of(null), person('REPORT_READER', null), units)).toBe(false)
  })
})
