import { ElMessage } from 'element-plus'
import { ref } from 'vue'
import { api, Problem } from '../site/api'
import { fill, words } from '../site/language'
import type { ChangeSet } from './changes'
import type { Tried } from './DryRun.vue'
import type { ClashFinding } from './lesson'

const w = words({
  made: ['已新增 {n} 节课，可以撤销', '{n} lessons added; it can be undone'],
})

/** Many lessons at once by one call of the desk: tried first, then made; a new wish makes what was tried void. */
export function useMany<Wish extends object>(path: string, made: (set: ChangeSet) => void) {
  const tried = ref<Tried | null>(null)
  const problem = ref<Problem | null>(null)
  const busy = ref(false)
  let asked = 0

  function forget(): void {
    asked++
    tried.value = null
    problem.value = null
  }

  async function run<T>(call: () => Promise<T>): Promise<T | null> {
    busy.value = true
    problem.value = null
    const mine = ++asked
    try {
      const answer = await call()
      return mine === asked ? answer : null
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      if (mine === asked) problem.value = failure
      return null
    } finally {
      busy.value = false
    }
  }

  async function test(wish: Wish): Promise<void> {
    tried.value = (await run(() => api.post<Tried>(path, { ...wish, dryRun: true }))) ?? null
  }

  /** @returns whether they are made */
  async function make(wish: Wish): Promise<boolean> {
    const set = await run(() => api.post<ChangeSet>(path, wish))
    if (!set) {
      if (problem.value?.status === 409) tried.value = { lessons: [], skipped: [], clashes: problem.value.problems as ClashFinding[] }
      return false
    }
    made(set)
    ElMessage({ type: 'success', message: fill(w.made, { n: set.counts?.added ?? set.changes.length }) })
    return true
  }

  return { tried, problem, busy, test, make, forget }
}
