import type { Change } from '../programme/change'
import type { ProblemEntry } from '../site/api'
import type { Both } from '../site/language'

/** The draft against the current edition. */
export interface Difference {
  edition: number
  changes: Change[]
  /** The viewing guide is another as well. */
  guide: boolean
}

export interface Edition {
  number: number
  publishedAt: string
  publishedBy: string
  restores: number | null
  lessons: number
  note?: string | null
}

export type PublicationState = 'WAITING' | 'DONE' | 'BLOCKED' | 'CANCELLED'

export interface Publication {
  id: string
  at: string
  note: string | null
  by: string
  state: PublicationState
  edition: number | null
  problems: ProblemEntry[] | null
}

export const stateNames: Record<PublicationState, Both> = {
  WAITING: ['等待发布', 'Waiting'],
  DONE: ['已发布', 'Published'],
  BLOCKED: ['没能发布', 'Blocked'],
  CANCELLED: ['已取消', 'Called off'],
}
