import { me } from '../access/me'
import { useChoices } from './choices'
import type { Lesson } from './lesson'

interface Unit {
  id: string
  parent: string | null
}

interface Person {
  role: string
  scope: { id: string } | null
  teacher: { name: string; school: string | null } | null
}

/**
 * Whether a lesson is somebody's to change: the bureau's people change all, others those of their school or district,
 * and a teacher the lessons they teach. The service judges again; this only keeps hands off what it would refuse.
 */
export function isWithinScope(lesson: Pick<Lesson, 'school' | 'teachers'>, person: Person, units: readonly Unit[]): boolean {
  const teaches = lesson.teachers.some(
    (one) => person.teacher !== null && one.name === person.teacher.name && (one.school === null || person.teacher.school === null || one.school === person.teacher.school),
  )
  if (person.role === 'REPORT_READER' || person.role === 'OPERATOR') return false
  if (person.role === 'TEACHER' || teaches) return teaches
  if (person.scope === null) return true
  if (lesson.school === null) return false
  return lesson.school === person.scope.id || units.some((unit) => unit.id === lesson.school && unit.parent === person.scope!.id)
}

export function useScope(): (lesson: Lesson) => boolean {
  const { organisations } = useChoices()
  return (lesson) => me.value !== null && isWithinScope(lesson, me.value, organisations.value)
}
