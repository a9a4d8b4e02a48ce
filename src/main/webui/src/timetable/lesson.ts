import { type Day, minutesOf, type Time } from '../site/dates'
import { type Both } from '../site/language'
import type { ProblemEntry } from '../site/api'

export type TeacherRole = 'LEAD' | 'ASSISTANT' | 'SUBSTITUTE'
export type SourceKind = 'LIVE' | 'REPLAY' | 'TV' | 'DOWNLOAD'
export type ReviewStatus = 'DRAFT' | 'IN_REVIEW' | 'SENT_BACK' | 'APPROVED'

export interface LessonTeacher {
  name: string
  school: string | null
  role: TeacherRole
  /** The teacher a substitute stands in for. */
  insteadOf?: string | null
}

export interface LessonSource {
  id?: string | null
  kind: SourceKind
  label: string | null
  url: string | null
}

/** A lesson of the draft, as `GET /api/v1/draft/lessons` gives it. Its time is [start, end). */
export interface Lesson {
  id: string
  term: string
  date: Day
  grades: number[]
  period: number | null
  start: Time
  end: Time
  subject: string
  title: string
  textbook: string | null
  livePoint: string | null
  school: string | null
  schoolName?: string | null
  teachers: LessonTeacher[]
  sources: LessonSource[]
  cancelled: boolean
  cancelReason: string | null
  series?: string | null
  review?: { status: ReviewStatus; waitingFor: string | null; reason: string | null } | null
  revision: number
}

/** What a lesson becomes: given fields replace, others stay. Without an id it is a new one. */
export type LessonChange = Partial<Lesson>

export interface Handout {
  id: string
  term: string
  from: Day
  to: Day
  grades: number[]
  title: string
  sources: LessonSource[]
  revision: number
}

/** A place a lesson could take. */
export interface Place {
  date: Day
  start: Time
  end: Time
  period?: number | null
  livePoint?: string | null
}

export interface RuleFinding {
  rule: string
  level: 'BLOCK' | 'WARN'
  message: string
  limit?: number | string
  actual?: number | string
  unit?: string
  source?: { authority: string; document?: string | null; date?: string | null } | null
}

/** A clash as a refusal names it. */
export interface ClashFinding extends ProblemEntry {
  resource?: string
  date?: Day
  start?: Time
  end?: Time
  lesson?: string
  title?: string
}

/** What would happen if a lesson were written there. */
export interface Finding {
  ok: boolean
  clashes: ClashFinding[]
  rules: RuleFinding[]
}

export type Tone = 'red' | 'amber' | 'green'

export function toneOf(finding: Finding): Tone {
  if (!finding.ok || finding.clashes.length > 0 || finding.rules.some((rule) => rule.level === 'BLOCK')) return 'red'
  return finding.rules.length > 0 ? 'amber' : 'green'
}

export function placeKey(place: Pick<Place, 'date' | 'start'>): string {
  return `${place.date} ${place.start.slice(0, 5)}`
}

export function lengthOf(lesson: Pick<Lesson, 'start' | 'end'>): number {
  return minutesOf(lesson.end) - minutesOf(lesson.start)
}

/** The subjects' colours of the public pages. */
const HUES: readonly (readonly [name: string, colour: string])[] = [
  ['语文', '#d9483b'], ['数学', '#2f7de1'], ['英语', '#9457d6'], ['科学', '#1f9160'], ['物理', '#1d8aa8'], ['化学', '#b8690b'],
  ['生物', '#4d8f2c'], ['道德', '#c4522a'], ['道法', '#c4522a'], ['政治', '#c4522a'], ['历史', '#8d6e3f'], ['地理', '#3f7f86'],
  ['音乐', '#d6409f'], ['美术', '#d6409f'], ['体育', '#5b6ee1'], ['信息', '#5b6ee1'],
]
const OTHERS = [...new Set(HUES.map(([, colour]) => colour))]

/** The first name contained in a subject decides; others take a steady colour from Java's hash of the text. */
export function colourOf(subject: string): string {
  const usual = HUES.find(([name]) => subject.includes(name))
  if (usual) return usual[1]
  let hash = 0
  for (let i = 0; i < subject.length; i++) hash = (Math.imul(hash, 31) + subject.charCodeAt(i)) | 0
  return OTHERS[((hash % OTHERS.length) + OTHERS.length) % OTHERS.length]!
}

export const roleNames: Record<TeacherRole, Both> = {
  LEAD: ['主讲', 'Lead'],
  ASSISTANT: ['助教', 'Assistant'],
  SUBSTITUTE: ['代课', 'Substitute'],
}

export const kindNames: Record<SourceKind, Both> = {
  LIVE: ['直播', 'Live'],
  REPLAY: ['回看', 'Replay'],
  TV: ['电视', 'Television'],
  DOWNLOAD: ['下载', 'Download'],
}

export const statusNames: Record<ReviewStatus, Both> = {
  DRAFT: ['草稿', 'Draft'],
  IN_REVIEW: ['审核中', 'In review'],
  SENT_BACK: ['已退回', 'Sent back'],
  APPROVED: ['已通过', 'Approved'],
}

export const levelNames: Record<string, Both> = {
  SCHOOL: ['学校', 'school'],
  DISTRICT: ['学区', 'district'],
  BUREAU: ['教育局', 'bureau'],
}
