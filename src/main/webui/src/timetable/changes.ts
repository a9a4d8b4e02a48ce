import type { FieldChange } from '../programme/change'
import { api } from '../site/api'
import type { ClashFinding, Finding, Handout, Lesson, LessonChange, Place, RuleFinding } from './lesson'

export type ChangeKind = 'EDIT' | 'ADD' | 'REMOVE' | 'MOVE' | 'COPY' | 'SERIES' | 'IMPORT' | 'UNDO' | 'REVIEW' | 'SAMPLE'

/** What one write did to one lesson or handout; `before` is null for what was made, `after` for what was removed. */
export interface ChangeEntry {
  lesson: string | null
  handout: string | null
  before: Lesson | Handout | null
  after: Lesson | Handout | null
  fields: FieldChange[]
}

/** One write to the draft. In a list `changes` are counts only, unless it is the list of one lesson. */
export interface ChangeSet {
  id: string | null
  revision: number
  at: string
  by: string
  byName: string
  kind: ChangeKind
  label: string | null
  undoes: string | null
  undoneBy: string | null
  counts?: { added: number; changed: number; removed: number }
  changes: ChangeEntry[]
  lessons?: Lesson[]
}

/** Several changes that are written together, or not at all. */
export interface Batch {
  label?: string
  kind?: 'EDIT' | 'MOVE' | 'COPY'
  put?: LessonChange[]
  remove?: string[]
  putHandouts?: Partial<Handout>[]
  removeHandouts?: string[]
}

export const writeBatch = (batch: Batch) => api.post<ChangeSet>('/draft/changes', batch)

export const undoChange = (id: string) => api.post<ChangeSet>(`/draft/changes/${encodeURIComponent(id)}/undo`)

export const changesSince = (limit: number) => api.get<ChangeSet[]>('/draft/changes', { limit })

export interface Checked {
  clashes: ClashFinding[]
  rules: RuleFinding[]
  free: Place[]
  places: (Place & Finding)[]
}

/** What would happen if the lesson were written so, there, or at each of the places. Changes nothing. */
export async function check(
  lesson: LessonChange,
  more: { places?: Place[]; slots?: boolean } = {},
  signal?: AbortSignal,
): Promise<Checked> {
  const answer = await api.post<Partial<Checked>>('/draft/checks', { lesson, ...more }, signal)
  return { clashes: answer.clashes ?? [], rules: answer.rules ?? [], free: answer.free ?? [], places: answer.places ?? [] }
}
