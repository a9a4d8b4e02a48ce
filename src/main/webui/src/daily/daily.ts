import type { Day } from '../site/dates'
import type { Both } from '../site/language'
import type { Definition } from '../figures/reports'

export type Status = 'VALUE' | 'ZERO_DECLARED' | 'MISSING'
export type Kind = 'BUREAU' | 'DISTRICT' | 'SCHOOL'

/** A daily report as it stands; figures of viewing are null while they are missing. */
export interface DailyRow {
  id: string
  date: Day
  organisation: string | null
  name: string
  kind: Kind
  parent: string | null
  status: Status
  statusName: string
  version: number
  countedUntil: string
  planned: number
  onAir: number
  watched: number | null
  opens: number | null
  plays: number | null
  viewers: number | null
  watchMinutes: number | null
  stated: boolean
  below: { schools: number; signed: number; value: number; zeroDeclared: number; missing: number } | null
  nil: { reason: string | null; by: string; at: string } | null
  signed: { by: string; name: string; at: string } | null
  dueAt: string
  late: boolean
  outdated: boolean
  next: 'DECLARE' | 'SIGN' | 'WAIT' | 'DONE'
  mine: boolean
  /** Why there are no figures of viewing although there is a value, as `< 5`; absent where they are told. */
  hidden?: string
}

export interface Board {
  date: Day
  madeAt: string | null
  dueAt: string | null
  definitions: Definition[]
  late: DailyRow[]
  rows: DailyRow[]
}

export interface Exception {
  organisation: string
  name: string | null
  reason: string
}

/** Figures are null where they are hidden. */
export interface Version {
  version: number
  countedUntil: string
  madeAt: string
  madeBy: string | null
  reason: string | null
  stated: boolean
  planned: number
  onAir: number
  watched: number | null
  opens: number | null
  plays: number | null
  viewers: number | null
  watchMinutes: number | null
  signed: DailyRow['signed']
  exceptions: Exception[]
}

export interface Details {
  report: DailyRow
  definitions: Definition[]
  versions: Version[]
  exceptions: Exception[]
  below: DailyRow[]
  /** How they are called who made versions or declared nil, by username. */
  names: Record<string, string>
}

/** Figures that a correction may state; the rest is counted anew. */
export const STATED = ['opens', 'plays', 'viewers', 'watchMinutes'] as const
export type Stated = (typeof STATED)[number]

/** The state of a report as one looks for it. */
export type Look = 'all' | 'late' | 'unsigned' | Status

export const lookNames: Record<Look, Both> = {
  all: ['全部', 'All'],
  late: ['逾期未签', 'Late'],
  unsigned: ['未签', 'Not signed'],
  VALUE: ['有数据', 'Value'],
  ZERO_DECLARED: ['零报告', 'Nil'],
  MISSING: ['缺报', 'Missing'],
}

export const statusTones: Record<Status, string> = { VALUE: 'good', ZERO_DECLARED: '', MISSING: 'bad' }

export function looked(rows: readonly DailyRow[], look: Look): DailyRow[] {
  if (look === 'all') return [...rows]
  if (look === 'late') return rows.filter((row) => row.late)
  if (look === 'unsigned') return rows.filter((row) => !row.signed)
  return rows.filter((row) => row.kind === 'SCHOOL' && row.status === look)
}

/** The reports that a district or the bureau would sign over: each needs a reason. */
export function unsignedBelow(details: Details): DailyRow[] {
  return details.below.filter((row) => !row.signed)
}

/** Whether nobody had said that it was zero for as long as the version stood; what stands in it is no figure then. */
export function wasMissing(versions: readonly Version[], at: number, status: Status, nil: DailyRow['nil']): boolean {
  const next = versions[at + 1]
  return next ? !nil || Date.parse(nil.at) > Date.parse(next.madeAt) : status === 'MISSING'
}

/** Null where nothing was counted, nothing stated, and zero not declared. */
export function figureOf(version: Version, figure: Stated | 'watched', missing: boolean): number | null {
  const nothing = !version.opens && !version.plays && !version.watchMinutes
  return nothing && !version.stated && missing ? null : version[figure]
}

export const figureNames: Record<'opens' | 'plays' | 'viewers' | 'watchMinutes' | 'watched' | 'planned' | 'onAir', Both> = {
  planned: ['应播课', 'Planned'],
  onAir: ['已播课', 'On air'],
  watched: ['有人看的课', 'Watched'],
  opens: ['访问人次', 'Opens'],
  plays: ['播放次数', 'Plays'],
  viewers: ['观看人数（设备）', 'Viewers (devices)'],
  watchMinutes: ['观看时长（分钟）', 'Watch time (minutes)'],
}
