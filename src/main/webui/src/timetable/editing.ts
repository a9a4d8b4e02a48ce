import type { ProblemEntry } from '../site/api'
import type { LessonChange } from './lesson'
import type { Why } from './trial'

/** Only what differs is sent: what somebody else changed in another field meanwhile stays theirs. */
export function changedFields(before: LessonChange, now: LessonChange): LessonChange {
  const changed: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(now)) {
    if (JSON.stringify(orNull(value)) !== JSON.stringify(orNull(before[field as keyof LessonChange]))) changed[field] = orNull(value)
  }
  // A time is one thing: its end without its start would be read against another block.
  if ('start' in changed || 'end' in changed) {
    changed.start = now.start
    changed.end = now.end
    changed.period = now.period ?? null
  }
  return changed as LessonChange
}

function orNull(value: unknown): unknown {
  return value === undefined || value === '' ? null : value
}

/** What a lesson can't be without, and lacks; a title only of a new one, since sheets bring lessons without. */
export function missingFields(lesson: LessonChange, isNew: boolean): ('subject' | 'grades' | 'title' | 'date' | 'start' | 'end')[] {
  const needed = ['subject', 'grades', 'title', 'date', 'start', 'end'] as const
  return needed.filter((field) => (isNew || field !== 'title') && !(field === 'grades' ? lesson.grades?.length : lesson[field]?.trim()))
}

/** What was refused of a field holds until that field is another. */
export function stillWrong(problems: readonly ProblemEntry[], refused: LessonChange, now: LessonChange): readonly ProblemEntry[] {
  const changed = changedFields(refused, now)
  return problems.filter((problem) => !problem.field || !(fieldOf(problem).split(/[.[]/)[0]! in changed))
}

/** `title` of `put[0].title`. */
export function fieldOf(problem: ProblemEntry): string {
  return problem.field?.replace(/^put\[0\]\./, '') ?? ''
}

/** A clash is about no field; a rule that the draft refused neither. */
export function problemsOf(why: Why): readonly ProblemEntry[] {
  return [...why.clashes, ...why.rules.filter((rule) => rule.level === 'BLOCK').map((rule) => ({ code: rule.rule, message: rule.message }))]
}

/** A field of two versions of one lesson that differ. */
export interface Difference {
  field: keyof LessonChange
  was: unknown
  mine: unknown
  theirs: unknown
}

/**
 * What two people did to one lesson, field by field. A field that only one of them changed is no conflict: it is
 * in `mine` or comes with the lesson as it stands.
 */
export function differences(seen: LessonChange, mine: LessonChange, theirs: LessonChange): { conflicts: Difference[]; onlyMine: LessonChange } {
  const conflicts: Difference[] = []
  const onlyMine: Record<string, unknown> = {}
  const same = (a: unknown, b: unknown) => JSON.stringify(orNull(a)) === JSON.stringify(orNull(b))
  for (const key of Object.keys(mine) as (keyof LessonChange)[]) {
    if (key === 'id' || key === 'revision') continue
    const [was, my, their] = [seen[key], mine[key], theirs[key]]
    if (same(my, their) || same(my, was)) continue
    if (same(their, was)) onlyMine[key] = my
    else conflicts.push({ field: key, was, mine: my, theirs: their })
  }
  return { conflicts, onlyMine: onlyMine as LessonChange }
}
