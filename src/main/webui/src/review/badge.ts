import { watch } from 'vue'
import { may, me } from '../access/me'
import { Problem } from '../site/api'
import { summary } from './reviews'

const EVERY_MS = 60_000

/** Keeps the count beside 审核; where it can't be read the last one stays. */
function look(): void {
  if (document.visibilityState !== 'visible') return
  summary().catch((failure: unknown) => {
    if (!(failure instanceof Problem)) throw failure
  })
}

export function keepBadge(): void {
  const stop = watch(me, () => {
    if (!may('REVIEW')) return
    stop()
    look()
    setInterval(look, EVERY_MS)
  })
}
