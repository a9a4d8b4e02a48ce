import { onBeforeUnmount, type Ref } from 'vue'
import { paneOf } from './pane'

export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

export interface BandHost {
  root: Ref<HTMLElement | null>
  /** With every move of the pointer. */
  selects(ids: readonly string[]): void
  /** @param adding keeps what is selected, and goes back to it when the band is given up */
  begins(adding: boolean): void
  givesUp(): void
}

const SLACK = 5
const LONG_PRESS_MS = 350

export function spanned(a: { x: number; y: number }, b: { x: number; y: number }): Area {
  return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) }
}

/** Touching is enough: a card need not lie within the band. */
export function touches(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/**
 * A band drawn over the week from an empty place selects the lessons it touches; with Shift or Ctrl they are added. A
 * finger draws one after it stayed for a moment, and scrolls otherwise.
 */
export function useBand(host: BandHost) {
  let from: { x: number; y: number; touch: boolean; adding: boolean } | null = null
  let band: HTMLElement | null = null
  let pane: ReturnType<typeof paneOf> = null
  let cards: { id: string; area: Area }[] = []
  let timer = 0
  let justDrawn = false

  /** @returns false where a lesson, or no place of the week, is under the pointer */
  function press(event: PointerEvent): boolean {
    const target = event.target as Element
    if (event.button !== 0 || !event.isPrimary || !target.closest('[data-cell]') || target.closest('[data-lesson]')) return false
    from = { x: event.clientX, y: event.clientY, touch: event.pointerType === 'touch', adding: event.shiftKey || event.ctrlKey || event.metaKey }
    addEventListener('pointermove', move)
    addEventListener('pointerup', release)
    addEventListener('pointercancel', giveUp)
    addEventListener('keydown', key, true)
    if (from.touch) {
      timer = window.setTimeout(begin, LONG_PRESS_MS)
      addEventListener('touchmove', hold, { passive: false })
    }
    return true
  }

  function hold(event: TouchEvent): void {
    if (band) event.preventDefault()
  }

  function begin(): void {
    const root = host.root.value
    if (!from || !root) return
    pane = paneOf(root)
    // Measured once: the week stays as it is while the band is drawn.
    cards = [...root.querySelectorAll<HTMLElement>('[data-lesson]')].map((card) => ({ id: card.dataset.lesson!, area: card.getBoundingClientRect() }))
    band = document.createElement('div')
    band.className = 'band'
    document.body.append(band)
    host.begins(from.adding)
    draw({ x: from.x, y: from.y })
  }

  function move(event: PointerEvent): void {
    if (!from) return
    if (!band) {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) <= SLACK) return
      if (from.touch) return giveUp()
      begin()
    }
    pane?.scrollAtEdge(event)
    draw({ x: event.clientX, y: event.clientY })
  }

  /** The cards, and where the band began, have gone along with what was scrolled. */
  function draw(to: { x: number; y: number }): void {
    const { x, y } = pane?.travelled() ?? { x: 0, y: 0 }
    const seen = spanned({ x: from!.x - x, y: from!.y - y }, to)
    Object.assign(band!.style, { left: `${seen.left}px`, top: `${seen.top}px`, width: `${seen.right - seen.left}px`, height: `${seen.bottom - seen.top}px` })
    const drawn = spanned(from!, { x: to.x + x, y: to.y + y })
    host.selects(cards.filter(({ area }) => touches(area, drawn)).map(({ id }) => id))
  }

  function release(): void {
    if (band) {
      justDrawn = true
      setTimeout(() => (justDrawn = false))
    }
    clear()
  }

  function giveUp(): void {
    if (band) host.givesUp()
    clear()
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !band) return
    event.preventDefault()
    event.stopPropagation()
    giveUp()
  }

  function clear(): void {
    clearTimeout(timer)
    band?.remove()
    band = from = pane = null
    cards = []
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', release)
    removeEventListener('pointercancel', giveUp)
    removeEventListener('keydown', key, true)
    removeEventListener('touchmove', hold)
  }

  onBeforeUnmount(clear)
  return { press, /** The click that ends a band means nothing. */ wasBand: () => justDrawn }
}
