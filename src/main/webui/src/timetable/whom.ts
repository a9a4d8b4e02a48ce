import type { Lesson } from './lesson'

/** Somebody, or a live point, whose timetable can be looked at. */
export interface Whom {
  name: string
  /** Of a teacher; null for a live point. */
  school: string | null
  /** In the week that is shown. */
  lessons: number
}

/** Who has lessons in the week comes first, the busiest before the others; all that are registered follow by name. */
export function whomOf(by: 'teacher' | 'point', lessons: readonly Lesson[], known: readonly { name: string; school?: string | null }[]): Whom[] {
  const all = new Map<string, Whom>()
  const of = (name: string, school: string | null) => {
    let whom = all.get(name)
    if (!whom) all.set(name, (whom = { name, school, lessons: 0 }))
    return whom
  }
  for (const lesson of lessons) {
    if (by === 'teacher') for (const teacher of lesson.teachers) of(teacher.name, teacher.school).lessons++
    else if (lesson.livePoint) of(lesson.livePoint, null).lessons++
  }
  for (const { name, school } of known) of(name, school ?? null)
  return [...all.values()].sort((a, b) => b.lessons - a.lessons || a.name.localeCompare(b.name, 'zh-CN'))
}
