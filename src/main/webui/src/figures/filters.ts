import type { LocationQuery } from 'vue-router'
import type { Both } from '../site/language'

/** What every report can be narrowed to, by the names the calls and the page's address share. */
export const FILTERS = ['from', 'to', 'term', 'phase', 'grade', 'subject', 'teacher', 'teacherSchool', 'viewerSchool', 'kind', 'run'] as const
export type Filter = (typeof FILTERS)[number]
export type Filters = Partial<Record<Filter, string>>

export const kindNames: Record<string, Both> = {
  LIVE: ['直播', 'Live'],
  REPLAY: ['回看', 'Replay'],
  TV: ['电视', 'TV'],
  DOWNLOAD: ['下载', 'Download'],
  PAGE: ['课程页', 'Lesson page'],
}

export const runNames: Record<string, Both> = {
  FIRST: ['首播', 'First run'],
  RERUN: ['重播', 'Rerun'],
}

/** What the address narrows the page to; what it gives twice counts once. */
export function filtersOf(query: LocationQuery): Filters {
  const filters: Filters = {}
  for (const name of FILTERS) {
    const value = one(query[name])
    if (value) filters[name] = value
  }
  return filters
}

export function one(value: LocationQuery[string] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** The query with these changed; what is empty leaves the address. */
export function changed(query: LocationQuery, changes: Record<string, string | null | undefined>): LocationQuery {
  const next: LocationQuery = { ...query }
  for (const [name, value] of Object.entries(changes)) {
    if (value) next[name] = value
    else delete next[name]
  }
  return next
}

/** What a summary can have a row for. */
export const BY = ['date', 'hour', 'phase', 'grade', 'subject', 'teacher', 'teacherSchool', 'viewerSchool', 'kind', 'run'] as const
export type By = (typeof BY)[number]

export const byNames: Record<By, Both> = {
  date: ['日期', 'Day'],
  hour: ['钟点', 'Hour'],
  phase: ['时段', 'Phase'],
  grade: ['年级', 'Grade'],
  subject: ['学科', 'Subject'],
  teacher: ['教师', 'Teacher'],
  teacherSchool: ['教师所在学校', 'Teacher’s school'],
  viewerSchool: ['观看者学校', 'Viewer’s school'],
  kind: ['观看方式', 'Source'],
  run: ['首播与重播', 'Run'],
}

/** What narrows a report to one row of a summary; null where no filter says it. */
export function within(by: By, key: string): Filters | null {
  if (!key || by === 'hour') return null
  if (by === 'phase') return { term: key.slice(0, key.lastIndexOf('/')), phase: key.slice(key.lastIndexOf('/') + 1) }
  return by === 'date' ? { from: key, to: key } : { [by]: key }
}
