import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { address, api, Problem } from '../site/api'
import { language } from '../site/language'

export type Query = Record<string, string | number | null | undefined>
export type Asked = readonly [path: string, query: Query]

/**
 * What a call answers, asked anew whenever the question or the language changes; of two that run at once the later counts.
 * The last answer stays in sight while the next is awaited.
 */
export function useAnswer<T>(ask: () => Asked | null) {
  const answer = shallowRef<T | null>(null)
  const trouble = ref('')
  const loading = ref(false)
  let running: AbortController | null = null

  async function load(): Promise<void> {
    const asked = ask()
    running?.abort()
    if (!asked) return
    const mine = (running = new AbortController())
    loading.value = true
    try {
      answer.value = await api.get<T>(asked[0], asked[1], mine.signal)
      trouble.value = ''
    } catch (failure) {
      if (mine.signal.aborted) return
      if (!(failure instanceof Problem)) throw failure
      trouble.value = failure.message
    } finally {
      if (mine === running) loading.value = false
    }
  }

  watch(
    () => {
      const asked = ask()
      return asked && `${language.value} ${address(...asked)}`
    },
    () => void load(),
    { immediate: true },
  )
  onScopeDispose(() => running?.abort())
  return { answer, trouble, loading, load }
}

/** Does it every so often while the page is in sight. */
export function useEvery(milliseconds: number, work: () => void): void {
  const timer = setInterval(() => document.visibilityState === 'visible' && work(), milliseconds)
  onScopeDispose(() => clearInterval(timer))
}
