import { watch } from 'vue'
import { may, me } from '../access/me'
import { api, Problem } from '../site/api'
import { badges } from '../site/badges'

const EVERY_MS = 120_000

/** Counts the reports that wait for one's own organisation. */
export async function lookForOpen(): Promise<void> {
  try {
    const open = await api.get<{ reports: unknown[] }>('/daily-reports/open')
    badges.daily = open.reports.length
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
