import { computed, ref } from 'vue'
import { api } from '../site/api'
import { today } from '../site/dates'
import { type Term, termOf } from '../timetable/week'

const terms = ref<Term[]>([])

/** The terms, and the one a page is about unless it is told otherwise. */
export function useTerms() {
  const chosen = ref('')
  const loaded = api.get<Term[]>('/terms').then((all) => {
    terms.value = all
    chosen.value ||= termOf(all, today())?.code ?? ''
  })
  return { terms, chosen, term: computed(() => terms.value.find((term) => term.code === chosen.value)), loaded }
}
