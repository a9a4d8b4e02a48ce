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

/** The bureau's zone; this computer's own until it is told. */
let zone: string | undefined

/** From now on {@link today} is the bureau's, wherever the reader sits; where the browser knows no such zone, the computer's. */
export function goByClockOf(bureausZone: string): void {
  try {
    zone = new Intl.DateTimeFormat('sv-SE', { timeZone: bureausZone }).resolvedOptions().timeZone
  } catch {
    zone = undefined
  }
}

/** Today by the bureau's clock. */
export function today(now = new Date()): Day {
  // Swedes write dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now)
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

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let known = formatters.get(key)
  if (!known) formatters.set(key, (known = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })))
  return known
}

function format(day: Day, options: Intl.DateTimeFormatOptions): string {
  return formatter(language.value === 'zh' ? 'zh-CN' : 'en', options).format(utc(day))
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
    return formatter('en', { day: 'numeric', month: 'long' }).formatRange(utc(from), utc(to))
  }
  return from.slice(0, 7) === to.slice(0, 7) ? `${longDay(from)}–${Number(to.slice(8))}日` : `${longDay(from)}–${longDay(to)}`
}

/**
 * An instant as the service writes it, in the bureau's zone: what its clock showed, wherever the reader sits. One of
 * this computer as its own clock shows it.
 */
export function moment(instant: string | Date): string {
  const written = typeof instant === 'string' ? /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*[+-]\d\d:\d\d$/.exec(instant) : null
  if (written) return `${shortDay(written[1]!)} ${written[2]}`
  const date = new Date(instant)
  return `${date.getMonth() + 1}/${date.getDate()} ${timeOf(date.getHours() * 60 + date.getMinutes())}`
}

/** A time as people type it, `8:20`, `8：20`, `820` or `0820`; null when it is none. */
export function readTime(typed: string): Time | null {
  const parts = /^(\d{1,2})[:：时.]?(\d{2})分?$/.exec(typed.trim())
  const hours = Number(parts?.[1])
  const minutes = Number(parts?.[2])
  return parts && hours < 24 && minutes < 60 ? timeOf(hours * 60 + minutes) : null
}
