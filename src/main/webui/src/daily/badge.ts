import { shallowRef, watch } from 'vue'
import { may, me } from '../access/me'
import { api, Problem } from '../site/api'
import { badges } from '../site/badges'
import type { DailyRow } from './daily'

const EVERY_MS = 120_000

/** The reports that wait for one's own organisation, the latest first. */
export const open = shallowRef<DailyRow[]>([])

/** Looks for them, and counts them. */
export async function lookForOpen(): Promise<void> {
  try {
    const { reports } = await api.get<{ reports: DailyRow[] }>('/daily-reports/open')
    open.value = reports.sort((one, other) => other.date.localeCompare(one.date))
    badges.daily = reports.length
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure
  }
}

export function keepBadge(): void {
  const stop = watch(me, () => {
    if (!may('READ_REPORTS') || !may('EDIT')) return
    stop()
    void lookForOpen()
    setInterval(() => document.visibilityState === 'visible' && void lookForOpen(), EVERY_MS)
  })
}
