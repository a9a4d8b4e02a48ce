import { onBeforeUnmount, type Ref } from 'vue'
import { minutesOf, shortTime, type Time, timeOf } from '../site/dates'
import type { Lesson } from './lesson'
import { paneOf } from './pane'
import type { Column, Row } from './week'

export interface DragHost {
  root: Ref<HTMLElement | null>
  lesson(id: string): Lesson | undefined
  cell(key: string): { row: Row; column: Column } | undefined
  rowOf(lesson: Lesson): Row | undefined
  /** @returns how many lessons go along */
  begins(lesson: Lesson, copying: boolean): number
  over(cell: { row: Row; column: Column } | null): void
  drops(lesson: Lesson, cell: { row: Row; column: Column }, copying: boolean): void
  stretches(lesson: Lesson, end: Time): void
  stretched(lesson: Lesson, end: Time): void
  ends(): void
}

const SLACK = 5
const LONG_PRESS_MS = 350
const SNAP_MINUTES = 5

/** Where each cell lies, measured once a drag: asking the page what is under the pointer takes 5 ms in a week of 600 lessons. */
function measure(root: HTMLElement | null) {
  const pane = paneOf(root)
  if (!root || !pane) return null
  const cells = [...root.querySelectorAll<HTMLElement>('[data-cell]')].map((cell) => ({ key: cell.dataset.cell!, area: cell.getBoundingClientRect() }))
  return {
    scrollAtEdge: pane.scrollAtEdge,
    at(x: number, y: number): string | null {
      if (!pane.holds(x, y)) return null
      const gone = pane.travelled()
      const [dx, dy] = [x + gone.x, y + gone.y]
      return cells.find(({ area }) => dx >= area.left && dx < area.right && dy >= area.top && dy < area.bottom)?.key ?? null
    },
  }
}

/**
 * Dragging by mouse, pen, or a finger that stays for a moment; with Ctrl or Alt it copies. The card that follows is a
 * copy outside the week, moved by transform alone, so that the week is not laid out again.
 */
export function useDrag(host: DragHost) {
  let down: { lesson: Lesson; card: HTMLElement; x: number; y: number; resize: boolean; touch: boolean } | null = null
  let ghost: HTMLElement | null = null
  let over: string | null = null
  let end: Time | null = null
  let timer = 0
  let frame = 0
  let justDragged = false
  let last: PointerEvent | null = null
  let places: ReturnType<typeof measure> = null

  const isCopying = (event: { ctrlKey: boolean; altKey: boolean }) => event.ctrlKey || event.altKey

  function press(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return
    const card = (event.target as Element).closest<HTMLElement>('[data-lesson]')
    const lesson = card && host.lesson(card.dataset.lesson!)
    if (!card || !lesson) return
    down = { lesson, card, x: event.clientX, y: event.clientY, resize: (event.target as Element).hasAttribute('data-resize'), touch: event.pointerType === 'touch' }
    addEventListener('pointermove', move)
    addEventListener('pointerup', release)
    addEventListener('pointercancel', cancel)
    addEventListener('keydown', key, true)
    if (down.touch) {
      timer = window.setTimeout(() => down && begin(event), LONG_PRESS_MS)
      addEventListener('touchmove', hold, { passive: false })
      addEventListener('contextmenu', noMenu)
    }
  }

  /** A finger that stays would open one. */
  function noMenu(event: Event): void {
    event.preventDefault()
  }

  function hold(event: TouchEvent): void {
    if (ghost) event.preventDefault()
  }

  function begin(event: PointerEvent): void {
    const { card, lesson, resize } = down!
    const box = card.getBoundingClientRect()
    ghost = card.cloneNode(true) as HTMLElement
    ghost.removeAttribute('data-lesson')
    ghost.setAttribute('aria-hidden', 'true')
    ghost.classList.add('ghost')
    Object.assign(ghost.style, { width: `${box.width}px`, height: `${box.height}px`, left: `${box.left}px`, top: `${box.top}px` })
    document.body.append(ghost)
    if (resize) ghost.classList.add('stretching')
    if (resize) return
    places = measure(host.root.value)
    const count = host.begins(lesson, isCopying(event))
    if (count > 1) ghost.dataset.count = String(count)
  }

  function move(event: PointerEvent): void {
    if (!down) return
    last = event
    if (!ghost) {
      const far = Math.hypot(event.clientX - down.x, event.clientY - down.y) > SLACK
      if (!far) return
      if (down.touch) return cancel()
      begin(event)
    }
    frame ||= requestAnimationFrame(follow)
  }

  function follow(): void {
    frame = 0
    if (!down || !ghost || !last) return
    if (down.resize) stretch(last)
    else {
      ghost.style.transform = `translate(${last.clientX - down.x}px, ${last.clientY - down.y}px) rotate(-1.2deg)`
      ghost.classList.toggle('copying', isCopying(last))
      places?.scrollAtEdge(last)
      const key = places?.at(last.clientX, last.clientY) ?? null
      if (key !== over) {
        over = key
        host.over(key ? (host.cell(key) ?? null) : null)
      }
    }
  }

  function stretch(event: PointerEvent): void {
    const { lesson, card, y } = down!
    const row = host.rowOf(lesson)
    const height = card.closest('[data-cell]')?.getBoundingClientRect().height ?? 86
    const perMinute = height / Math.max(10, row ? minutesOf(row.end) - minutesOf(row.start) : 30)
    const wanted = minutesOf(lesson.end) + (event.clientY - y) / perMinute
    const snapped = Math.max(minutesOf(lesson.start) + SNAP_MINUTES, Math.round(wanted / SNAP_MINUTES) * SNAP_MINUTES)
    const time = timeOf(snapped)
    ghost!.style.height = `${Math.max(24, card.offsetHeight + (snapped - minutesOf(lesson.end)) * perMinute)}px`
    ghost!.dataset.end = `${shortTime(lesson.start)}–${time}`
    if (time !== end) {
      end = time
      host.stretches(lesson, time)
    }
  }

  function release(event: PointerEvent): void {
    if (down && ghost) {
      last = event
      if (frame) cancelAnimationFrame(frame)
      follow()
      const { lesson, resize } = down
      justDragged = true
      setTimeout(() => (justDragged = false))
      const cell = over ? host.cell(over) : undefined
      const finalEnd = end
      clear()
      if (resize) finalEnd && finalEnd !== shortTime(lesson.end) ? host.stretched(lesson, finalEnd) : host.ends()
      else if (cell) host.drops(lesson, cell, isCopying(event))
      else host.ends()
    } else clear()
  }

  function key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && ghost) {
      event.preventDefault()
      event.stopPropagation()
      cancel()
    }
  }

  function cancel(): void {
    const dragged = ghost !== null
    clear()
    if (dragged) host.ends()
  }

  function clear(): void {
    clearTimeout(timer)
    if (frame) cancelAnimationFrame(frame)
    frame = 0
    ghost?.remove()
    ghost = null
    places = null
    down = null
    over = null
    end = null
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', release)
    removeEventListener('pointercancel', cancel)
    removeEventListener('keydown', key, true)
    removeEventListener('touchmove', hold)
    removeEventListener('contextmenu', noMenu)
  }

  onBeforeUnmount(clear)
  return { press, /** The click that ends a drag means nothing. */ wasDrag: () => justDragged }
}
