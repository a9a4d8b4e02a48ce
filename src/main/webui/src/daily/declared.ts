import { api, type ProblemEntry } from '../site/api'
import type { Day } from '../site/dates'
import { fill, words, type Both } from '../site/language'
import type { Definition } from '../figures/reports'

/** A figure that somebody else counted, as it was declared. */
export interface DeclaredRow {
  id: string
  batch: string
  source: string
  kind: string
  kindName: string
  unit: string
  unitName: string
  from: Day
  to: Day
  value: number
  lesson: string | null
  lessonTitle: string | null
  channel: string | null
  organisation: string | null
  organisationName: string | null
  evidence: string | null
  note: string | null
  corrects: string | null
  correctedBy: string | null
  declaredAt: string
  declaredBy: string
}

export interface DeclaredAnswer {
  /** How they are called who declared, by username. */
  names: Record<string, string>
  from: Day
  to: Day
  definitions: Definition[]
  rows: DeclaredRow[]
}

/** Declared and counted next to each other. */
export interface ReconciliationRow {
  entry: string
  from: Day
  to: Day
  source: string
  kindName: string
  lesson: string | null
  lessonTitle: string | null
  channel: string | null
  organisationName: string | null
  unitName: string
  unitMeasure: string
  declared: number
  countedUnitName: string
  countedUnitMeasure: string
  counted: number | null
  difference: number | null
  differencePercent: number | null
  comparison: 'SAME_UNIT' | 'UNITS_DIFFER' | 'NOT_COUNTED'
  comparisonName: string
  repeated: boolean
  evidence: string | null
  note: string | null
}

export interface ReconciliationAnswer {
  from: Day
  to: Day
  definitions: Definition[]
  rows: ReconciliationRow[]
}

export const kinds: Record<string, Both> = {
  CABLE: ['有线电视', 'Cable television'],
  IPTV: ['IPTV', 'IPTV'],
  APP: ['其他应用', 'Another app'],
  STREAM_SERVER: ['流媒体服务器', 'Stream server'],
  OTHER: ['其他', 'Other'],
}

export const units: Record<string, Both> = {
  HOUSEHOLDS: ['收视户数（户）', 'Households'],
  PEOPLE: ['收看人数（人）', 'People'],
  RATING: ['收视率（%）', 'Rating (%)'],
  OPENS: ['访问人次（次）', 'Opens'],
  PLAYS: ['播放次数（次）', 'Plays'],
  DEVICES: ['观看设备数（台）', 'Devices'],
  WATCH_MINUTES: ['观看时长（分钟）', 'Watch time (minutes)'],
  PEAK_CONCURRENT: ['同时在线峰值', 'Peak concurrent'],
  HITS: ['点击量（次）', 'Hits'],
  TRAFFIC_GB: ['流量（GB）', 'Traffic (GB)'],
}

/** What the form holds; all of it as typed. */
export interface Form {
  kind: string
  source: string
  unit: string
  days: [Day, Day] | null
  value: string
  channel: string
  organisation: string
  note: string
}

/** A form for a new figure, or filled with the one it corrects. */
export function formOf(old: DeclaredRow | null): Form {
  return {
    kind: old?.kind ?? 'CABLE',
    source: old?.source ?? '',
    unit: old?.unit ?? 'HOUSEHOLDS',
    days: old ? [old.from, old.to] : null,
    value: old ? String(old.value) : '',
    channel: old?.channel ?? '',
    organisation: old?.organisation ?? '',
    note: '',
  }
}

/** The entry as the call takes it: what is empty is left out, what is corrected keeps its lesson and its evidence. */
export function entryOf(form: Form, evidence: string | null, old: DeclaredRow | null): Record<string, string> {
  const entry = {
    kind: form.kind,
    source: form.source.trim(),
    unit: form.unit,
    from: form.days?.[0],
    to: form.days?.[1],
    value: form.value.replaceAll(/[,，\s]/g, ''),
    lesson: old?.lesson,
    channel: form.channel.trim(),
    organisation: form.organisation,
    evidence: evidence ?? old?.evidence,
    note: form.note.trim(),
    corrects: old?.id,
  }
  return Object.fromEntries(Object.entries(entry).filter((field): field is [string, string] => !!field[1]))
}

/** A batch id of one's own: sent again after a broken line, the same batch is there already. */
export function newBatch(): string {
  return `console-${crypto.randomUUID()}`
}

export async function keepEvidence(file: File): Promise<string> {
  const form = new FormData()
  form.set('file', file)
  return (await api.post<{ id: string }>('/declared/evidence', form)).id
}

const w = words({
  cell: ['{sheet} 第 {row} 行 {column}', '{sheet} row {row} {column}'],
  nowhere: ['整张表', 'the sheet'],
})

/** Where in the sheet something is wrong: 申报表 第 3 行 B. */
export function placeOf(problem: ProblemEntry): string {
  if (!problem.row) return w.nowhere
  return fill(w.cell, { sheet: String(problem.sheet ?? ''), row: Number(problem.row), column: String(problem.column ?? '') }).trim()
}

/** Entries that were corrected stand below what took their place, the oldest last. */
export function inChains(rows: readonly DeclaredRow[]): { row: DeclaredRow; older: DeclaredRow[] }[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  return rows
    .filter((row) => !row.correctedBy || !known.has(row.correctedBy))
    .map((row) => {
      const older: DeclaredRow[] = []
      for (let old = row.corrects && known.get(row.corrects); old; old = old.corrects && known.get(old.corrects)) older.push(old)
      return { row, older }
    })
}
