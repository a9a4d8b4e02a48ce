import type { Both } from '../site/language'

export type RuleKind =
  | 'LESSON_MINUTES'
  | 'DAY_MINUTES'
  | 'DAY_LESSONS'
  | 'BREAK_MINUTES'
  | 'NO_LESSON_ON_HOLIDAY'
  | 'NO_NEW_LESSONS'
  | 'LATEST_END'
export type RuleLevel = 'BLOCK' | 'WARN'

export interface Rule {
  rule: RuleKind
  grades: number[]
  /** Minutes or a count; `HH:mm` for LATEST_END; null for rules that forbid. */
  limit: number | string | null
  level: RuleLevel
  sentence?: string
}

export interface Source {
  authority: string
  document: string | null
  date: string | null
}

export interface Preset extends Source {
  code: string
  name: string
  rules: Rule[]
}

export interface RuleSet {
  code: string
  preset: string | null
  name: string
  source: Source
  from: string
  to: string | null
  rules: Rule[]
}

export const ruleNames: Record<RuleKind, Both> = {
  LESSON_MINUTES: ['每节课最长（分钟）', 'Longest lesson (minutes)'],
  DAY_MINUTES: ['每天最长（分钟）', 'Longest day (minutes)'],
  DAY_LESSONS: ['每天最多（节）', 'Most lessons a day'],
  BREAK_MINUTES: ['课间最短（分钟）', 'Shortest break (minutes)'],
  LATEST_END: ['最晚下课', 'Latest end'],
  NO_LESSON_ON_HOLIDAY: ['放假日不排课', 'No lesson on a holiday'],
  NO_NEW_LESSONS: ['不上新课', 'No new lessons'],
}

export const levelNames: Record<RuleLevel, Both> = {
  BLOCK: ['不许发布', 'Stops publishing'],
  WARN: ['提醒', 'Warns'],
}

/** What a rule of the kind begins with. */
export function usualLimit(kind: RuleKind): number | string | null {
  const usual: Record<RuleKind, number | string | null> = {
    LESSON_MINUTES: 30,
    DAY_MINUTES: 150,
    DAY_LESSONS: 5,
    BREAK_MINUTES: 10,
    LATEST_END: '20:30',
    NO_LESSON_ON_HOLIDAY: null,
    NO_NEW_LESSONS: null,
  }
  return usual[kind]
}

/** A set to begin with, of a preset or of nothing. A preset that is in force already gets a code of its own. */
export function draftOf(preset: Preset | null, inForce: readonly RuleSet[], day: string): RuleSet {
  const wanted = preset?.code ?? 'own'
  const taken = new Set(inForce.map((set) => set.code))
  let code = preset ? wanted : `${wanted}-1`
  for (let at = 2; taken.has(code); at++) code = `${wanted}-${at}`
  return {
    code,
    preset: preset?.code ?? null,
    name: preset?.name ?? '',
    source: { authority: preset?.authority ?? '', document: preset?.document ?? null, date: preset?.date ?? null },
    from: day,
    to: null,
    rules: preset
      ? preset.rules.map((rule) => ({ ...rule, grades: [...rule.grades] }))
      : [{ rule: 'DAY_MINUTES', grades: [], limit: usualLimit('DAY_MINUTES'), level: 'WARN' }],
  }
}
