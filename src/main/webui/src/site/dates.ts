import { language } from './language'

/** Days are `YYYY-MM-DD` and times `HH:mm`, as in the contract; neither has a zone. */
export type Day = string
export type Time = string

const DAY_MS = 86_400_000

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function plusDays(day: Day, days: number): Day {
  return new Date(utc(day).getTime() + days * DAY_MS).toISOString().slice(0, 10)
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS)
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return utc(day).getUTCDay() || 7
}

export function mondayOf(day: Day): Day {
  return plusDays(day, 1 - weekday(day))
}

/** Today on this computer's clock. */
export function today(): Day {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export function minutesOf(time: Time): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

export function timeOf(minutes: number): Time {
  const within = Math.max(0, Math.min(minutes, 23 * 60 + 59))
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** Times come as HH:mm, or with seconds. */
export function shortTime(time: Time): Time {
  return time.slice(0, 5)
}

function format(day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language.value === 'zh' ? 'zh-CN' : 'en', { timeZone: 'UTC', ...options }).format(utc(day))
}

/** 周三 · Wed */
export function weekdayName(day: Day): string {
  return format(day, { weekday: 'short' })
}

/** 4/15 · 15 Apr */
export function shortDay(day: Day): string {
  return language.value === 'zh'
    ? `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`
    : format(day, { day: 'numeric', month: 'short' })
}

/** 4月15日 · 15 April */
export function longDay(day: Day): string {
  return format(day, { day: 'numeric', month: 'long' })
}

/** 4月13日–17日 · 13–17 April */
export function range(from: Day, to: Day): string {
  if (language.value !== 'zh') {
    return new Intl.DateTimeFormat('en', { timeZone: 'UTC', day: 'numeric', month: 'long' }).formatRange(utc(from), utc(to))
  }
  return from.slice(0, 7) === to.slice(0, 7) ? `${longDay(from)}–${Number(to.slice(8))}日` : `${longDay(from)}–${longDay(to)}`
}

/** An instant as day and time of this computer's zone. */
export function moment(instant: string | Date): string {
  return new Intl.DateTimeFormat(language.value === 'zh' ? 'zh-CN' : 'en', {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(typeof instant === 'string' ? new Date(instant) : instant)
}
