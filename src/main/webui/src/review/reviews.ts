import { api } from '../site/api'
import { badges } from '../site/badges'
import type { Both } from '../site/language'
import type { Lesson } from '../timetable/lesson'

export type Level = 'SCHOOL' | 'DISTRICT' | 'BUREAU'
export type Action = 'SUBMIT' | 'SEND_BACK' | 'APPROVE'

export interface Summary {
  waiting: number
  sentBack: number
  mineInReview: number
}

export interface TrailEntry {
  at: string
  by: string
  byName: string | null
  role: string | null
  action: string
  reason: string | null
  fields: { field: string; was: unknown; now: unknown }[]
}

/** The levels a lesson passes before it is published; none where nothing is reviewed. */
export const chain = async () => (await api.get<{ levels: Level[] }>('/review-chain')).levels

/** What a page says where the chain has no level. */
export const NO_REVIEW: Both = ['现在不设审核，课程保存后即可发布', 'There is no review now: lessons can be published once they are saved']

/** How much waits, also for the navigation. */
export async function summary(): Promise<Summary> {
  const found = await api.get<Summary>('/reviews/summary')
  badges.review = found.waiting
  return found
}

export const review = (action: Action, lessons: readonly string[], reason?: string) =>
  api.post<{ lessons: Lesson[] }>('/reviews', { action, lessons, reason })

export interface DayGroup {
  date: string
  lessons: Lesson[]
}

/** Lessons by day, each day by time. */
export function byDay(lessons: readonly Lesson[]): DayGroup[] {
  const days = new Map<string, Lesson[]>()
  for (const lesson of [...lessons].sort((a, b) => `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`))) {
    days.set(lesson.date, [...(days.get(lesson.date) ?? []), lesson])
  }
  return [...days].map(([date, of]) => ({ date, lessons: of }))
}
