import { api } from '../site/api'
import { badges } from '../site/badges'
import type { ChangeKind, FieldChange } from '../programme/change'

/** What a teacher has to know of a lesson. */
export interface Facts {
  date: string
  start: string
  end: string
  period: number | null
  grades: number[]
  subject: string
  title: string
  textbook: string | null
  livePoint: string | null
  teachers: { name: string; school: string | null }[]
  cancelled: boolean
  cancelReason: string | null
}

/** What an edition did to a lesson of mine. */
export interface Notice {
  id: string
  edition: number
  publishedAt: string
  kind: ChangeKind
  lesson: string
  title: string
  was: Facts | null
  now: Facts | null
  confirmedAt: string | null
}

export async function myNotices(): Promise<Notice[]> {
  const all = await api.get<Notice[]>('/notices')
  badges.notices = all.filter((notice) => !notice.confirmedAt).length
  return all
}

const compared: readonly (keyof Facts)[] = ['date', 'start', 'end', 'period', 'grades', 'subject', 'title', 'textbook', 'livePoint', 'teachers', 'cancelReason']

/** Field by field; nothing for a lesson that is new. */
export function fieldsOf(notice: Pick<Notice, 'was' | 'now'>): FieldChange[] {
  const { was, now } = notice
  if (!was || !now) return []
  return compared
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(now[field]))
    .map((field) => ({ field, before: was[field], after: now[field] }))
}
