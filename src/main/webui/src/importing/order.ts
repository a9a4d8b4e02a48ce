import type { ImportDetails, SheetProblem } from './imports'
import type { Lesson } from '../timetable/lesson'

/** As one reads the file: sheet by sheet, row by row, each row from the left. */
export function inFileOrder<P extends Pick<SheetProblem, 'sheet' | 'row' | 'column'>>(problems: readonly P[], sheets: readonly string[]): P[] {
  const known = [...new Set([...sheets, ...problems.flatMap((problem) => problem.sheet ?? [])])]
  const at = ({ sheet }: P) => (sheet === null ? -1 : known.indexOf(sheet))
  const columns = (a = '', b = '') => a.length - b.length || a.localeCompare(b)
  return [...problems].sort((a, b) => at(a) - at(b) || (a.row ?? 0) - (b.row ?? 0) || columns(a.column ?? '', b.column ?? ''))
}

/** The earliest lesson that the import put into the draft, or found there as the file has it. */
export function firstLesson({ changes }: Pick<ImportDetails, 'changes'>): Lesson | null {
  const written = [...changes.added, ...changes.changed].map((entry) => entry.lesson)
  const when = (lesson: Lesson) => `${lesson.date} ${lesson.start}`
  return [...(written.length ? written : changes.unchanged)].sort((a, b) => when(a).localeCompare(when(b)))[0] ?? null
}
