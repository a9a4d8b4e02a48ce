import type { RouteLocationRaw } from 'vue-router'
import { mondayOf } from '../site/dates'

/** Where a lesson stands in the week grid. */
export function placeOf(lesson: { id: string; date: string; grades: readonly number[] }): RouteLocationRaw {
  return { path: '/timetable', query: { week: mondayOf(lesson.date), by: 'grade', key: String(lesson.grades[0] ?? ''), lesson: lesson.id } }
}
