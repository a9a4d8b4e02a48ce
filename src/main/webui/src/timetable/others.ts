import { onScopeDispose, reactive, watch } from 'vue'
import { api } from '../site/api'
import { useGrades } from './grades'
import type { ClashFinding, Lesson } from './lesson'

/** A lesson that is carried over the week passes clashes that nobody reads. */
const PAUSE_MS = 150

/** Of which grade the lesson in the way is, where that is not a grade of one's own: a refusal names its title alone. */
export function useOthers(clashes: () => readonly ClashFinding[], own: () => readonly number[]): (clash: ClashFinding) => string {
  const { gradeNames } = useGrades()
  const known = reactive(new Map<string, readonly number[]>())
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function find(id: string): Promise<void> {
    const lesson = await api.get<Lesson>(`/draft/lessons/${encodeURIComponent(id)}`).catch(() => null)
    if (lesson) known.set(id, lesson.grades)
  }

  watch(
    clashes,
    (all) => {
      clearTimeout(waiting)
      const unknown = new Set(all.flatMap(({ lesson }) => (lesson && !known.has(lesson) ? [lesson] : [])))
      if (unknown.size) waiting = setTimeout(() => unknown.forEach((id) => void find(id)), PAUSE_MS)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(waiting))

  return ({ lesson }) => {
    const grades = lesson ? known.get(lesson) : undefined
    return grades && !grades.some((grade) => own().includes(grade)) ? gradeNames(grades) : ''
  }
}
