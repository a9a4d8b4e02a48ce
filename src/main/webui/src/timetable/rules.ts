import { ref } from 'vue'
import { may } from '../access/me'
import { api } from '../site/api'

/** Whether any rule set is in force; null for those who may not ask, and until it is known. */
export function useRules() {
  const inForce = ref<boolean | null>(null)
  if (may('PUBLISH')) void api.get<unknown[]>('/rules').then((sets) => (inForce.value = sets.length > 0), () => {})
  return inForce
}
