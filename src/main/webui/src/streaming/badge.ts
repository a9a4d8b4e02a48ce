import { watch } from 'vue'
import { may, me } from '../access/me'
import { Problem } from '../site/api'
import { lookAtStreams } from './health'

const EVERY_MS = 30_000

/** Keeps the count beside 直播监看; where it can't be read the last one stays. */
function look(): void {
  if (document.visibilityState !== 'visible') return
  lookAtStreams().catch((failure: unknown) => {
    if (!(failure instanceof Problem)) throw failure
  })
}

export function keepBadge(): void {
  const stop = watch(me, () => {
    if (!may('REVIEW', 'PUBLISH')) return
    stop()
    look()
    setInterval(look, EVERY_MS)
  })
}
