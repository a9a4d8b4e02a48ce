import type { Day, Time } from '../site/dates'
import type { Both } from '../site/language'

/** 口径: what a figure means. */
export interface Definition {
  key: string
  name: string
  unit: string
  definition: string
  source: string
}

/** One thing that an answer is narrowed to, asked for or because no more is one's own to see. */
export interface Narrowing {
  filter: string
  key: string
  title: string
  name: string
}

/** Null: not known, or hidden. */
type Known = number | null

export interface SummaryRow {
  key: string
  name: string
  lessons: Known
  opens: Known
  plays: Known
  viewers: Known
  watchMinutes: Known
  peakConcurrent?: Known
  /** Why there are no figures: `< 5`, or `×` where they would tell those of another. */
  hidden?: string
}

export interface Summary {
  from: Day
  to: Day
  narrowedTo?: Narrowing[]
  /** Until when everything is in; null before anything was added up. */
  asOf?: string | null
  definitions: Definition[]
  by: string
  rows: SummaryRow[]
  totals: SummaryRow
  error?: { viewersPercent: number }
}

export interface LessonRow {
  lesson: string
  kind: 'LESSON' | 'HANDOUT'
  date: Day
  start: Time | null
  grade: number | null
  grades: number[]
  subject: string | null
  title: string
  cancelled: boolean
  teachers: { name: string; school: string | null }[]
  opens: Known
  plays: Known
  viewers: Known
  watchMinutes: Known
  peakConcurrent: Known
  hidden?: string
}

export interface LessonReport {
  from: Day
  to: Day
  narrowedTo?: Narrowing[]
  definitions: Definition[]
  rows: LessonRow[]
  totals: { lessons: number; handouts: number; opens: Known; plays: Known; viewers: Known; watchMinutes: Known; peakConcurrent: Known; hidden?: string }
}

/** Of a day up to the same time as of the day that is asked for; devices of another day are known of the whole day only. */
export interface DayFigures {
  opens: Known
  plays: Known
  viewers: Known
  viewersOfDay?: Known
  watchMinutes: Known
}

export interface DayReport {
  narrowedTo?: Narrowing[]
  definitions: Definition[]
  at: string
  /** Until when everything is in; null before anything was added up. */
  asOf: string | null
  onAir: { lesson: string; title: string; subject: string | null; grades: number[]; start: Time; end: Time; concurrent: Known }[]
  concurrent: Known
  today: DayFigures
  yesterday: DayFigures
  lastWeek: DayFigures
}

export interface Minutes {
  definitions: Definition[]
  lesson: { id: string; date: Day; start: Time | null; subject: string | null; title: string; grades: number[] }
  date: Day
  /** So long ago that the day's minutes are no longer kept. */
  forgotten: boolean
  /** A minute in which nothing came is left out. */
  rows: Minute[]
}

export interface Minute {
  minute: Time
  concurrent: number
  opens: number
  plays: number
}

export interface HeatRow {
  grade: number
  gradeName: string
  period: number | null
  start: Time
  lessons: number
  opens: Known
  plays: Known
  viewers: Known
  watchMinutes: Known
  hidden?: string
}

export interface Heat {
  from: Day
  to: Day
  narrowedTo?: Narrowing[]
  definitions: Definition[]
  rows: HeatRow[]
}

export interface Participation {
  from: Day
  to: Day
  narrowedTo?: Narrowing[]
  /** Of how many of the schools pupils are known. */
  schools?: { told: number; all: number }
  definitions: Definition[]
  rows: { key: string; name: string; pupils: Known; viewers: Known; percent: Known; hidden?: string }[]
}

export interface Anomalies {
  narrowedTo?: Narrowing[]
  definitions: Definition[]
  rows: {
    kind: string
    date: Day
    /** Null where it is about a school, as a school is where it is about a lesson. */
    lesson: { id: string; title: string } | null
    school: { code: string; name: string } | null
    /** Null where it is about the whole day. */
    at: Time | null
    figure: number
    sentence: string
  }[]
}

export interface Accounts {
  accepted: number
  counted: number
  spooled: number
  rejected: Record<string, number>
  reasons: Record<string, string>
}

/** The figures a chart can show; each alone, as their units differ. */
export const MEASURES = ['opens', 'plays', 'viewers', 'watchMinutes'] as const
export type Measure = (typeof MEASURES)[number]

export const measureNames: Record<Measure | 'peakConcurrent' | 'lessons' | 'concurrent', Both> = {
  lessons: ['课数', 'Lessons'],
  opens: ['访问人次', 'Opens'],
  plays: ['播放次数', 'Plays'],
  viewers: ['观看人数（设备）', 'Viewers (devices)'],
  watchMinutes: ['观看时长（分钟）', 'Watch time (minutes)'],
  peakConcurrent: ['同时在线峰值', 'Peak concurrent'],
  concurrent: ['同时在线', 'Concurrent'],
}
