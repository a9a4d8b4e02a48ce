import { ElMessage, ElMessageBox } from 'element-plus'
import { ref } from 'vue'
import { Problem } from '../site/api'
import { longDay, shortTime, type Time } from '../site/dates'
import { fill, words } from '../site/language'
import type { Batch } from './changes'
import { copyOf, type Desk } from './desk'
import type { Lesson, LessonChange, Place } from './lesson'
import { placeFor, type createTrial } from './trial'
import { type Column, type Row, rowOf, slotIn } from './week'

const w = words({
  moved: ['已调到{day} {time}', 'Moved to {day} {time}'],
  copied: ['已复制 {n} 节课', '{n} lessons copied'],
  clipboard: ['已拷贝 {n} 节课，移到空格按 Ctrl+V 粘贴', '{n} lessons taken; go to a cell and press Ctrl+V'],
  removed: ['已移除 {n} 节课', '{n} lessons removed'],
  undone: ['已撤销', 'Undone'],
  redone: ['已重做', 'Redone'],
  offWeek: ['有的课会移出本周，没有移动', 'Some lessons would leave the week; nothing was moved'],
  removeOne: ['移除《{title}》？', 'Remove “{title}”?'],
  removeMany: ['移除这 {n} 节课？', 'Remove these {n} lessons?'],
  removeHint: ['可以撤销。已发布的课移除后，学生会看到“已取消”。', 'It can be undone. A published lesson is shown to students as cancelled.'],
  remove: ['移除', 'Remove'],
  keep: ['保留', 'Keep'],
  undo: ['撤销', 'Undo'],
})

/** An edit that somebody else was quicker with: what is wanted, and how the lesson stands now. */
export interface Overtaken {
  problem: Problem
  seen: Lesson
  wanted: LessonChange
  batch: Batch
}

/** What one can do to the lessons of the week. A refusal is explained beside the week, nothing is lost by it. */
export function createActions(desk: Desk, trial: ReturnType<typeof createTrial>) {
  const overtaken = ref<Overtaken | null>(null)
  let clipboard: { lessons: Lesson[]; rows: readonly Row[]; columns: readonly Column[] } | null = null

  /** @returns whether it is written */
  async function write(batch: Batch, said: string | null): Promise<boolean> {
    const first = batch.put?.[0]
    const seen = first?.id ? (desk.byId.value.get(first.id) ?? null) : null
    try {
      const set = await desk.write(batch)
      if (trial.why.value.refused) void trial.inspect(null)
      if (said && set) ElMessage({ type: 'success', message: said, duration: 2500, grouping: true })
      return true
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      if (failure.code === 'changed-since' && seen && first) overtaken.value = { problem: failure, seen, wanted: first, batch }
      else if (failure.status === 409 || failure.status === 422) await trial.refused(seen, { ...seen, ...first }, failure)
      else throw failure
      return false
    }
  }

  async function drop(lessons: Lesson[], cell: { row: Row; column: Column }, copying: boolean, rows: readonly Row[], columns: readonly Column[]): Promise<void> {
    const lead = lessons[0]!
    const places = lessons.map((lesson) => placeFor(lesson, lead, cell.row, cell.column, rows, columns))
    if (places.some((place) => place === null)) {
      ElMessage({ type: 'warning', message: w.offWeek })
      return
    }
    const put = lessons.map((lesson, i) => (copying ? copyOf(lesson, places[i]!) : { id: lesson.id, ...places[i]! }))
    const said = copying ? fill(w.copied, { n: lessons.length }) : fill(w.moved, { day: longDay(cell.column.day), time: cell.row.start })
    if (await write({ kind: copying ? 'COPY' : 'MOVE', put }, said)) void trial.inspect(lessons.length === 1 && !copying ? (desk.byId.value.get(lead.id) ?? null) : null)
  }

  async function place(lesson: Lesson, to: Place): Promise<void> {
    const change = { date: to.date, start: shortTime(to.start), end: shortTime(to.end), period: to.period ?? null, ...(to.livePoint ? { livePoint: to.livePoint } : {}) }
    if (await write({ kind: 'MOVE', put: [{ id: lesson.id, ...change }] }, fill(w.moved, { day: longDay(to.date), time: shortTime(to.start) }))) {
      void trial.inspect(desk.byId.value.get(lesson.id) ?? null)
    }
  }

  async function stretch(lesson: Lesson, end: Time): Promise<void> {
    if (await write({ put: [{ id: lesson.id, start: shortTime(lesson.start), end }] }, null)) void trial.inspect(desk.byId.value.get(lesson.id) ?? null)
  }

  async function remove(lessons: Lesson[]): Promise<boolean> {
    const question = lessons.length === 1 ? fill(w.removeOne, { title: lessons[0]!.title }) : fill(w.removeMany, { n: lessons.length })
    const sure = await ElMessageBox.confirm(w.removeHint, question, { confirmButtonText: w.remove, cancelButtonText: w.keep, type: 'warning' }).catch(() => null)
    if (!sure) return false
    const done = await write({ remove: lessons.map((lesson) => lesson.id) }, fill(w.removed, { n: lessons.length }))
    if (done) void trial.inspect(null)
    return done
  }

  function copy(lessons: Lesson[], rows: readonly Row[], columns: readonly Column[]): void {
    clipboard = { lessons, rows, columns }
    ElMessage({ type: 'info', message: fill(w.clipboard, { n: lessons.length }), duration: 2500, grouping: true })
  }

  /** Several lessons keep their distance to the first; it may be another week than the one they were taken from. */
  async function paste(cell: { row: Row; column: Column }, rows: readonly Row[], columns: readonly Column[]): Promise<void> {
    if (!clipboard) return
    const [lead, ...others] = clipboard.lessons
    const from = rowOf(clipboard.rows, lead!)
    const put = [copyOf(lead!, { date: cell.column.day, ...slotIn(cell.row, lead!, from) })]
    for (const other of others) {
      const down = clipboard.rows.indexOf(rowOf(clipboard.rows, other)!) - clipboard.rows.indexOf(from!)
      const across = clipboard.columns.findIndex((c) => c.day === other.date) - clipboard.columns.findIndex((c) => c.day === lead!.date)
      const row = rows[rows.indexOf(cell.row) + down]
      const column = columns[columns.indexOf(cell.column) + across]
      if (!row || !column) {
        ElMessage({ type: 'warning', message: w.offWeek })
        return
      }
      put.push(copyOf(other, { date: column.day, ...slotIn(row, other, rowOf(clipboard.rows, other)) }))
    }
    await write({ kind: 'COPY', put }, fill(w.copied, { n: put.length }))
  }

  async function step(go: () => Promise<unknown>, said: string): Promise<void> {
    const set = await go()
    if (!set) return
    ElMessage({ type: 'success', message: said, duration: 1800, grouping: true })
    const lesson = trial.why.value.lesson
    void trial.inspect((lesson && desk.byId.value.get(lesson.id)) ?? null)
  }

  return {
    overtaken, write, drop, place, stretch, remove, copy, paste,
    undo: () => step(desk.undo, w.undone),
    redo: () => step(desk.redo, w.redone),
  }
}

export type Actions = ReturnType<typeof createActions>
