import { shallowRef } from 'vue'
import { api } from '../site/api'
import type { Both } from '../site/language'
import type { FieldChange } from '../programme/change'
import type { Handout, Lesson } from '../timetable/lesson'
import type { Mapping, SheetColumn } from './mapping'

export type Severity = 'ERROR' | 'WARNING' | 'INFO'

/** Something to be said about a place in the file. */
export interface SheetProblem {
  severity: Severity
  code: string
  sheet: string | null
  row: number | null
  column: string | null
  header: string | null
  message: string
}

export interface Counts {
  added: number
  changed: number
  removed: number
  unchanged: number
}

/** A row of the file as it was written, for the problems that are about it. */
export interface SheetRow {
  sheet: string
  row: number
  cells: { column: string; text: string }[]
}

export interface ImportSummary {
  id: string
  term: string
  file: string
  layout: string
  rows: number
  lessons: number
  downloads: number
  changeSet?: string | null
  appliedAt: string | null
}

export interface ImportDetails extends ImportSummary {
  problems: SheetProblem[]
  counts: { changes: Counts; handouts: Counts }
  changes: {
    added: { sheet: string; row: number; lesson: Lesson }[]
    changed: { sheet: string | null; row: number | null; lesson: Lesson; fields: FieldChange[] }[]
    removed: Lesson[]
    unchanged: Lesson[]
  }
  handouts: { added: Handout[]; changed: Handout[]; unchanged: Handout[] }
  columns?: SheetColumn[]
  fields?: SheetField[]
  sheetRows?: SheetRow[]
  createdBy: string
  createdAt: string
  undoneAt?: string | null
}

/** What a column may be read as; its name is Chinese. */
export interface SheetField {
  code: string
  name: string
}

/** An earlier import, as the list names it. */
export interface ImportEntry {
  id: string
  term: string
  file: string
  createdBy: string
  createdAt: string
  appliedAt: string | null
  undoneAt: string | null
  rows: number
  lessons: number
  downloads: number
}

export interface SavedMapping {
  name: string
  mapping: Mapping
  by: string
  at: string
}

/** What is being imported: kept in this window, so that it can be read again with other columns. */
export interface Upload {
  file: File
  term: string
  removeMissing: boolean
  mapping: Mapping | null
  mappingName: string
}

/** The upload an import was made of, by the import's id. */
export const lastUpload = shallowRef<{ id: string; upload: Upload } | null>(null)

/** Reads the file; nothing changes. Returns the id of the preview. */
export async function preview(upload: Upload): Promise<string> {
  const form = new FormData()
  form.set('file', upload.file)
  form.set('term', upload.term)
  form.set('removeMissing', String(upload.removeMissing))
  if (upload.mapping) form.set('mapping', JSON.stringify(upload.mapping))
  else if (upload.mappingName) form.set('mappingName', upload.mappingName)
  const { id } = await api.post<{ id: string }>('/imports', form)
  lastUpload.value = { id, upload }
  return id
}

export const layoutNames: Record<string, Both> = {
  flat: ['一行一课', 'one lesson a row'],
  'dates-across': ['日期横排', 'dates across'],
  'grades-across': ['年级横排', 'grades across'],
  mixed: ['各表版式不同', 'several layouts'],
}

export const severityNames: Record<Severity, Both> = {
  ERROR: ['不能用', 'Not usable'],
  WARNING: ['请留意', 'Please check'],
  INFO: ['说明', 'Note'],
}

/** English names of what a column may be read as. */
export const englishFields: Record<string, string> = {
  date: 'Date',
  grade: 'Grade',
  period: 'Period',
  start: 'Start',
  end: 'End',
  subject: 'Subject',
  title: 'Title',
  teacher: 'Teacher',
  school: 'School',
  textbook: 'Textbook',
  live: 'Live address',
  livePoint: 'Live point',
  replay: 'Replay address',
  channel: 'Channel',
  download: 'Download',
}
