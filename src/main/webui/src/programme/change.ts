import type { Day } from '../site/dates'
import { type Both, say } from '../site/language'

/** One field of a lesson or handout before and after: as text where an edition tells it, else as its JSON. */
export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

export type ChangeKind = 'ADDED' | 'MOVED' | 'CHANGED' | 'CANCELLED' | 'RESTORED' | 'REMOVED'

/** What an edition does, or would do, to one lesson or handout. */
export interface Change {
  kind: ChangeKind
  lesson: string
  date: Day
  grades: number[]
  subject: string | null
  title: string
  fields: FieldChange[]
}

export const kindNames: Record<ChangeKind, Both> = {
  ADDED: ['新增', 'Added'],
  MOVED: ['调课', 'Moved'],
  CHANGED: ['修改', 'Changed'],
  CANCELLED: ['停课', 'Cancelled'],
  RESTORED: ['恢复', 'On again'],
  REMOVED: ['删去', 'Removed'],
}

export const kindTones: Record<ChangeKind, string> = {
  ADDED: 'good',
  MOVED: 'warn',
  CHANGED: '',
  CANCELLED: 'bad',
  RESTORED: 'good',
  REMOVED: 'bad',
}

const names: Record<string, Both> = {
  date: ['日期', 'Date'],
  from: ['开始日期', 'From'],
  to: ['结束日期', 'To'],
  grades: ['年级', 'Grades'],
  period: ['节次', 'Period'],
  start: ['开始', 'Start'],
  end: ['结束', 'End'],
  subject: ['学科', 'Subject'],
  title: ['课题', 'Title'],
  teachers: ['教师', 'Teachers'],
  school: ['承担学校', 'Owner'],
  textbook: ['教材版本', 'Textbook'],
  livePoint: ['直播点', 'Live point'],
  sources: ['播放地址', 'Sources'],
  cancelled: ['停课', 'Cancelled'],
  cancelReason: ['停课原因', 'Reason'],
}

export function fieldName(field: string): string {
  const name = names[field]
  return name ? say(name) : field
}
