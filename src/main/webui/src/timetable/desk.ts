import { computed, inject, type InjectionKey, provide, ref, shallowRef } from 'vue'
import { api, Problem } from '../site/api'
import type { Day } from '../site/dates'
import { type Batch, changesSince, type ChangeSet, undoChange, writeBatch } from './changes'
import type { Lesson, LessonChange } from './lesson'

/** What of the draft is looked at: days, and whose lessons. */
export interface View {
  term: string | null
  from: Day
  to: Day
  by: 'grade' | 'teacher' | 'point' | 'all'
  key: string
}

export type Desk = ReturnType<typeof createDesk>

const key: InjectionKey<Desk> = Symbol('desk')

export function provideDesk(): Desk {
  const desk = createDesk()
  provide(key, desk)
  return desk
}

export function useDesk(): Desk {
  return inject(key)!
}

export function isWithin(view: View, lesson: Lesson): boolean {
  if (lesson.date < view.from || lesson.date > view.to) return false
  switch (view.by) {
    case 'grade':
      return lesson.grades.includes(Number(view.key))
    case 'teacher':
      return lesson.teachers.some((teacher) => teacher.name === view.key)
    case 'point':
      return lesson.livePoint === view.key
    default:
      return true
  }
}

/**
 * The draft as this window sees it. A change shows at once and is sent; where it is refused, it is taken back and
 * the refusal thrown. What others write is looked for every few seconds.
 */
export function createDesk() {
  const view = shallowRef<View | null>(null)
  const byId = shallowRef<ReadonlyMap<string, Lesson>>(new Map())
  const loading = ref(false)
  const failure = ref<Problem | null>(null)
  /** Grows with every change of the draft, whoever made it. */
  const revision = ref(0)
  const undoable = ref<string[]>([])
  const redoable = ref<string[]>([])
  const writing = ref(0)
  let asked = 0
  let known = ''
  /** Whether what was sent last went through. An undo waits for it: it is what is to be undone, and nothing before it. */
  let underWay = Promise.resolve(true)

  const lessons = computed(() => [...byId.value.values()])

  async function fetchView(wanted: View): Promise<Map<string, Lesson>> {
    const answer = await api.get<{ revision: number; lessons: Lesson[] }>('/draft/lessons', {
      term: wanted.term,
      from: wanted.from,
      to: wanted.to,
      grade: wanted.by === 'grade' ? wanted.key : null,
      teacher: wanted.by === 'teacher' ? wanted.key : null,
      livePoint: wanted.by === 'point' ? wanted.key : null,
    })
    revision.value = Math.max(revision.value, answer.revision)
    const fresh = new Map<string, Lesson>()
    for (const lesson of answer.lessons) {
      const old = byId.value.get(lesson.id)
      fresh.set(lesson.id, old && old.revision === lesson.revision && JSON.stringify(old) === JSON.stringify(lesson) ? old : lesson)
    }
    return fresh
  }

  async function show(wanted: View): Promise<void> {
    const mine = ++asked
    view.value = wanted
    byId.value = new Map()
    loading.value = true
    failure.value = null
    try {
      const fresh = await fetchView(wanted)
      if (mine === asked) byId.value = fresh
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      if (mine === asked) failure.value = problem
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  /** Once more what is shown, without a flicker. */
  async function refresh(): Promise<void> {
    const wanted = view.value
    if (!wanted) return
    const mine = ++asked
    const fresh = await fetchView(wanted)
    if (mine === asked && writing.value === 0) byId.value = fresh
  }

  /** Others' changes since the last look, newest first. */
  async function look(): Promise<ChangeSet[]> {
    if (writing.value > 0 || loading.value || !view.value) return []
    const recent = await changesSince(20)
    const newest = recent[0]?.id ?? ''
    const news = known ? recent.slice(0, Math.max(0, recent.findIndex((set) => set.id === known))) : []
    const moved = known !== '' && newest !== known
    known = newest
    if (moved) await refresh()
    return news
  }

  function put(changed: Iterable<Lesson>, removed: Iterable<string> = []): void {
    const next = new Map(byId.value)
    for (const id of removed) next.delete(id)
    for (const lesson of changed) {
      if (view.value && isWithin(view.value, lesson)) next.set(lesson.id, lesson)
      else next.delete(lesson.id)
    }
    byId.value = next
  }

  function take(set: ChangeSet): void {
    const entries = set.changes.filter((entry) => entry.lesson !== null)
    put(
      entries.flatMap((entry) => (entry.after ? [entry.after as Lesson] : [])),
      entries.flatMap((entry) => (entry.after ? [] : [entry.lesson!])),
    )
    revision.value = Math.max(revision.value, set.revision)
    if (set.id) known = set.id
  }

  /** @returns null when the draft said all of it already */
  function write(batch: Batch): Promise<ChangeSet | null> {
    return awaited(send(batch))
  }

  function awaited<T>(sent: Promise<T>): Promise<T> {
    const mine = Promise.allSettled([sent, underWay]).then(([own]) => {
      if (underWay === mine) underWay = Promise.resolve(true)
      return own.status === 'fulfilled'
    })
    underWay = mine
    return sent
  }

  async function send(batch: Batch): Promise<ChangeSet | null> {
    const before = new Map<string, Lesson>()
    const expected: Lesson[] = []
    for (const change of batch.put ?? []) {
      const current = change.id ? byId.value.get(change.id) : undefined
      if (!current) continue
      before.set(current.id, current)
      expected.push({ ...current, ...change } as Lesson)
    }
    for (const id of batch.remove ?? []) if (byId.value.has(id)) before.set(id, byId.value.get(id)!)
    put(expected, batch.remove)
    writing.value++
    try {
      const set = await writeBatch({
        ...batch,
        put: batch.put?.map((change) => ({ ...change, revision: change.revision ?? (change.id ? before.get(change.id)?.revision : undefined) })),
      })
      take(set)
      if (!set.id) return null
      undoable.value = [...undoable.value, set.id]
      redoable.value = []
      return set
    } catch (problem) {
      put(before.values())
      throw problem
    } finally {
      writing.value--
    }
  }

  function step(from: typeof undoable, to: typeof undoable): Promise<ChangeSet | null> {
    return awaited(underWay.then((wentThrough) => (wentThrough ? stepNow(from, to) : null)))
  }

  async function stepNow(from: typeof undoable, to: typeof undoable): Promise<ChangeSet | null> {
    const id = from.value.at(-1)
    if (!id) return null
    writing.value++
    try {
      const set = await undoChange(id)
      from.value = from.value.slice(0, -1)
      if (set.id) to.value = [...to.value, set.id]
      take(set)
      return set
    } catch (problem) {
      // What can't be undone now never will be: somebody went on from it.
      if (problem instanceof Problem && problem.status === 409) from.value = from.value.slice(0, -1)
      throw problem
    } finally {
      writing.value--
    }
  }

  return {
    view, lessons, byId, loading, failure, revision,
    show, refresh, look, take, write,
    canUndo: computed(() => undoable.value.length > 0),
    canRedo: computed(() => redoable.value.length > 0),
    /** A change made elsewhere than by `write`, such as a series: it can be undone as well. */
    made: (set: ChangeSet) => {
      take(set)
      if (set.id) undoable.value = [...undoable.value, set.id]
    },
    undo: () => step(undoable, redoable),
    redo: () => step(redoable, undoable),
  }
}

/** The fields of a lesson that make its copy; what the draft gives itself is left out. */
export function copyOf(lesson: Lesson, more: LessonChange = {}): LessonChange {
  const { id: _id, revision: _revision, review: _review, series: _series, schoolName: _schoolName, ...fields } = lesson
  return { ...fields, sources: lesson.sources.map(({ id: _source, ...source }) => source), ...more }
}
