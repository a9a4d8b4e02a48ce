import type { Definition } from '../figures/reports'
import type { Day } from '../site/dates'
import type { Kind } from './daily'

/** The daily reports of a month or a phase; figures are null where every day is missing. */
export interface PeriodReport {
  name: string
  from: Day
  to: Day
  days: number
  definitions: Definition[]
  error: { viewersPercent: number }
  rows: PeriodRow[]
}

export interface PeriodRow {
  organisation: string | null
  name: string
  kind: Kind
  parent: string | null
  days: number
  value: number
  zeroDeclared: number
  missing: number
  signed: number
  planned: number
  onAir: number
  opens: number | null
  plays: number | null
  viewers: number | null
  watchMinutes: number | null
  /** Why figures are not told, as `< 5`; absent where they are. */
  hidden?: string
}
