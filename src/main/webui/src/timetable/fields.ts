import { longDay, shortTime } from '../site/dates'
import { language, say, words } from '../site/language'
import { namesOf } from './grades'
import { kindNames, type LessonSource, type LessonTeacher } from './lesson'

const w = words({
  none: ['（无）', '(none)'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
})

/** A value of a lesson's field as one reads it. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return w.none
  if (typeof value === 'boolean') return value ? w.yes : w.no
  const comma = language.value === 'zh' ? '、' : ', '
  if (Array.isArray(value)) {
    if (field === 'grades' && value.every((one) => typeof one === 'number')) return namesOf(value as number[], String)
    return value.map((one) => (typeof one === 'object' && one !== null ? itemText(one as LessonTeacher | LessonSource) : String(one))).join(comma)
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return longDay(value)
  if (typeof value === 'string' && /^\d\d:\d\d(:\d\d)?$/.test(value)) return shortTime(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function itemText(item: LessonTeacher | LessonSource): string {
  if ('kind' in item) return [item.label ?? say(kindNames[item.kind]), item.url].filter(Boolean).join(' ')
  return item.school ? `${item.name}（${item.school}）` : item.name
}
