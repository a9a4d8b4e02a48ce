import { ref } from 'vue'
import { api, leaveFor } from '../site/api'
import { goByClockOf } from '../site/dates'
import type { May } from '../site/routes'

export type RoleName = 'ADMINISTRATOR' | 'PUBLISHER' | 'DISTRICT_REVIEWER' | 'SCHOOL_EDITOR' | 'TEACHER' | 'REPORT_READER' | 'OPERATOR'

export interface Me {
  username: string
  displayName: string
  role: RoleName
  scope: { id: string; name: string; kind: string } | null
  teacher: { id: string; name: string; school: string | null } | null
  may: May[]
  bureau: string | null
  /** By which the bureau's days begin, such as Asia/Shanghai. */
  zone: string
  /** The password was given by somebody else, and opens nothing until it is changed. */
  passwordOnce: boolean
}

export const me = ref<Me | null>(null)

export async function loadMe(): Promise<void> {
  const mine = await api.get<Me>('/me')
  if (mine.passwordOnce) return leaveFor('/password')
  goByClockOf(mine.zone)
  me.value = mine
}

export function may(...any: readonly May[]): boolean {
  const mine = me.value
  if (!mine) return false
  return any.some((one) => (one === 'TEACH' ? mine.teacher !== null : mine.may.includes(one)))
}
