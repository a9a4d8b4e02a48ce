import { nextTick, type Ref, ref } from 'vue'
import { type Focus, isArrow, nextCell, nextFocus } from './keyboard'
import type { Lesson } from './lesson'
import type { Selection } from './selection'
import type { Column, Row } from './week'

export interface Cell {
  row: Row
  column: Column
}

/** The week, as its keys see it. */
export interface KeysHost {
  root: Ref<HTMLElement | null>
  selection: Selection
  rows(): readonly Row[]
  columns(): readonly Column[]
  lessons(): readonly Lesson[]
  lessonsAt(cell: Cell): readonly Lesson[]
  isReadonly(): boolean
  isMine(lesson: Lesson): boolean
  group(lesson: Lesson): Lesson[]
  create(cell: Cell): void
  edit(lesson: Lesson): void
  inspect(lesson: Lesson | null): void
  remove(lessons: Lesson[]): void
  copy(lessons: Lesson[]): void
  paste(cell: Cell): void
  /** Lessons are held by keys as a pointer would hold them. */
  hold(lessons: Lesson[]): void
  over(cell: Cell): void
  drop(lessons: Lesson[], cell: Cell, copying: boolean): void
  settle(): void
}

/** One tab stop for the whole week; arrows go through it, M takes a lesson along. */
export function useGridKeys(host: KeysHost) {
  const focus = ref<Focus>({ row: 0, column: 0, index: 0 })
  const moving = ref<Lesson[] | null>(null)
  const cellAt = (row: number, column: number): Cell => ({ row: host.rows()[row]!, column: host.columns()[column]! })
  const here = () => cellAt(focus.value.row, focus.value.column)
  const count = (row: number, column: number) => host.lessonsAt(cellAt(row, column)).length

  function show(next: Focus): void {
    focus.value = next
    void nextTick(() => {
      const cell = host.root.value?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.column}"]`)
      const card = moving.value ? null : cell?.querySelectorAll<HTMLElement>('[data-lesson]')[next.index]
      ;(card ?? cell)?.focus()
    })
  }

  function caught(event: FocusEvent): void {
    const cell = (event.target as Element).closest<HTMLElement>('[data-at]')
    if (!cell || moving.value) return
    const [row, column] = cell.dataset.at!.split('-').map(Number) as [number, number]
    const index = [...cell.querySelectorAll('[data-lesson]')].indexOf(event.target as Element)
    focus.value = { row, column, index: Math.max(0, index) }
  }

  function stopMoving(): void {
    moving.value = null
    host.settle()
  }

  function take(event: KeyboardEvent, action: () => void): void {
    event.preventDefault()
    action()
  }

  function carry(held: Lesson[], event: KeyboardEvent): void {
    const { key } = event
    if (isArrow(key)) {
      take(event, () => {
        show(nextCell(focus.value, key, host.rows().length, host.columns().length))
        host.over(here())
      })
    } else if (key === 'Enter' || key === ' ') {
      take(event, () => {
        stopMoving()
        host.drop(held, here(), event.ctrlKey || event.metaKey || event.altKey)
      })
    } else if (key === 'Escape') take(event, () => (stopMoving(), host.inspect(held[0]!)))
  }

  function keys(event: KeyboardEvent): void {
    if (host.rows().length === 0) return
    if (moving.value) return carry(moving.value, event)
    const { key } = event
    const { selection } = host
    const lesson = host.lessonsAt(here())[focus.value.index]
    const own = lesson && host.isMine(lesson) ? lesson : undefined
    const command = event.ctrlKey || event.metaKey
    const letter = key.toLowerCase()
    if (isArrow(key) && !command) take(event, () => show(nextFocus(focus.value, key, host.rows().length, host.columns().length, count)))
    else if (key === 'Enter') take(event, () => (lesson ? host.edit(lesson) : host.isReadonly() || host.create(here())))
    else if (key === ' ' && lesson) take(event, () => (selection.delete(lesson.id) || selection.add(lesson.id), host.inspect(lesson)))
    else if (command && letter === 'a') take(event, () => host.lessons().forEach((one) => selection.add(one.id)))
    else if (key === 'Escape') take(event, () => (selection.clear(), host.inspect(null)))
    else if (host.isReadonly()) return
    else if (letter === 'm' && !command && own) {
      take(event, () => {
        moving.value = host.group(own)
        host.hold(moving.value)
        host.over(here())
        show({ ...focus.value, index: 0 })
      })
    } else if ((key === 'Delete' || key === 'Backspace') && own) take(event, () => host.remove(host.group(own)))
    else if (command && letter === 'c' && lesson) take(event, () => host.copy(host.group(lesson)))
    else if (command && letter === 'v') take(event, () => host.paste(here()))
  }

  return { focus, show, caught, keys }
}
