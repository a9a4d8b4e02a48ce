import { api, Problem, type ProblemEntry } from '../site/api'
import { longDay, moment } from '../site/dates'
import { fill, words } from '../site/language'
import type { ImportDetails } from './imports'

const w = words({
  since: ['没有撤销，草稿没有动：写入之后，下面的内容又改过，撤销会丢掉这些改动。', 'Not undone, and the draft is as it was: what follows was changed since, and undoing would lose that.'],
  clash: ['没有撤销，草稿没有动：回到写入之前，会和现在的课冲突。', 'Not undone, and the draft is as it was: what stood before the import would clash with lessons of now.'],
  other: ['没有撤销，草稿没有动。', 'Not undone; the draft is as it was.'],
  sinceAdvice: [
    '可以先在“课表 → 更多 → 改动记录”里撤销这些改动，再来撤销导入；或者留着导入，在课表里直接改。',
    'Take these changes back first, under Timetable → More → Changes, and undo the import then; or keep it and correct the timetable by hand.',
  ],
  clashAdvice: ['可以先在课表里移开冲突的课，再来撤销导入。', 'Move the lessons that are in the way first, then undo the import.'],
  line: ['{what}：{message}', '{what}: {message}'],
  lineAt: ['{what}：{message}（{at}）', '{what}: {message} ({at})'],
})

/** Why an import was not taken back, what is in the way, and what one can do. */
export interface UndoRefusal {
  reason: string
  lines: string[]
  advice: string
}

/** What the import called its lessons and handouts, by id: those removed since have a name here still. */
export function namesOf({ changes, handouts }: Pick<ImportDetails, 'changes' | 'handouts'>): Map<string, string> {
  const lessons = [...changes.added, ...changes.changed].map((entry) => entry.lesson).concat(changes.removed)
  return new Map([
    ...lessons.map((lesson) => [lesson.id, `${longDay(lesson.date)} ${lesson.subject}《${lesson.title}》`] as const),
    ...[...handouts.added, ...handouts.changed].map((handout) => [handout.id, `${longDay(handout.from)}《${handout.title}》`] as const),
  ])
}

function lineOf(problem: ProblemEntry, names: ReadonlyMap<string, string>): string {
  const what = names.get(String(problem.item))
  if (!what) return problem.message
  return typeof problem.at === 'string' ? fill(w.lineAt, { what, message: problem.message, at: moment(problem.at) }) : fill(w.line, { what, message: problem.message })
}

export function explain(failure: Problem, names: ReadonlyMap<string, string>): UndoRefusal {
  const lines = [...new Set(failure.problems.map((problem) => lineOf(problem, names)))]
  if (failure.is('changed-since')) return { reason: w.since, lines, advice: w.sinceAdvice }
  if (failure.is('clash')) return { reason: w.clash, lines, advice: w.clashAdvice }
  return { reason: w.other, lines: lines.length ? lines : [failure.message], advice: '' }
}

/** Takes an import back; a refusal is explained, not thrown. */
export async function undoImport(id: string): Promise<UndoRefusal | null> {
  const path = `/imports/${encodeURIComponent(id)}`
  try {
    await api.post(`${path}/undo`)
    return null
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure
    const details = failure.is('changed-since') ? await api.get<ImportDetails>(path).catch(() => null) : null
    return explain(failure, details ? namesOf(details) : new Map())
  }
}
