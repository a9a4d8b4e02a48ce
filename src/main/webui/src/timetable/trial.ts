import { reactive, shallowRef } from 'vue'
import { Problem } from '../site/api'
import { check, type Checked } from './changes'
import { type ClashFinding, type Finding, type Lesson, type LessonChange, type Place, placeKey, type RuleFinding, type Tone, toneOf } from './lesson'
import { cellKey, type Column, type Row, rowOf, slotIn } from './week'

/** What stands in the panel beside the week: a lesson, where it would go, and what is said of that. */
export interface Why {
  lesson: Lesson | null
  place: Place | null
  clashes: readonly ClashFinding[]
  rules: readonly RuleFinding[]
  free: readonly Place[]
  /** It was tried and refused, not only looked at. */
  refused: boolean
  asking: boolean
}

const NOTHING: Why = { lesson: null, place: null, clashes: [], rules: [], free: [], refused: false, asking: false }

/** Where lessons could go within the week, asked before they are let go there. */
export function createTrial() {
  const why = shallowRef<Why>(NOTHING)
  /** By cell, while lessons are held over the week. */
  const tones = reactive(new Map<string, Tone>())
  const findings = new Map<string, Finding>()
  const held = shallowRef<readonly Lesson[]>([])
  let free: readonly Place[] = []
  let at: { row: Row; column: Column; place: Place } | null = null
  let asking: AbortController | null = null

  /**
   * @param lessons the first is the one held, the others keep their distance to it
   * @param copying a copy leaves the lessons where they are
   */
  async function hold(lessons: readonly Lesson[], rows: readonly Row[], columns: readonly Column[], copying: boolean): Promise<void> {
    release()
    held.value = lessons
    const mine = (asking = new AbortController())
    const lead = lessons[0]!
    why.value = { ...NOTHING, lesson: lead, asking: true }
    const cells = columns.filter((column) => !column.outside).flatMap((column) => rows.map((row) => ({ row, column })))
    const within = new Set(lessons.map((lesson) => lesson.id))
    try {
      await Promise.all(
        lessons.slice(0, 12).map(async (lesson, index) => {
          const targets = new Map<string, string>()
          const places: Place[] = []
          for (const { row, column } of cells) {
            const place = placeFor(lesson, lead, row, column, rows, columns)
            if (!place) {
              note(cellKey(row, column.day), { ok: false, clashes: [], rules: [] })
              continue
            }
            places.push(place)
            targets.set(placeKey(place), cellKey(row, column.day))
          }
          const answer = await check(asked(lesson, copying), { places, slots: index === 0 && lessons.length === 1 }, mine.signal)
          if (mine.signal.aborted) return
          if (index === 0) free = answer.free
          for (const found of answer.places) {
            const cell = targets.get(placeKey(found))
            if (cell) note(cell, without(found, within, copying))
          }
        }),
      )
      if (mine.signal.aborted) return
      if (at) over(at.row, at.column)
      else why.value = { ...why.value, free, asking: false }
    } catch (failure) {
      if (failure instanceof DOMException) return
      if (!(failure instanceof Problem)) throw failure
      // Places stay without colour, and the draft itself still refuses a clash.
      why.value = { ...why.value, asking: false }
    }
  }

  function note(cell: string, finding: Finding): void {
    const known = findings.get(cell)
    const both = known
      ? { ok: known.ok && finding.ok, clashes: [...known.clashes, ...finding.clashes], rules: [...known.rules, ...finding.rules] }
      : finding
    findings.set(cell, both)
    tones.set(cell, toneOf(both))
  }

  /** The cell that the lessons are held over; none beside the week. */
  function over(row: Row | null, column: Column | null): void {
    at = row && column ? { row, column, place: { date: column.day, start: row.start, end: row.end } } : null
    const finding = at ? findings.get(cellKey(at.row, at.column.day)) : undefined
    const known = { clashes: finding?.clashes ?? [], rules: finding?.rules ?? [] }
    why.value = { ...NOTHING, lesson: held.value[0] ?? null, place: at?.place ?? null, ...known, free, asking: at !== null && !finding }
  }

  function release(): void {
    asking?.abort()
    asking = null
    held.value = []
    free = []
    at = null
    findings.clear()
    tones.clear()
  }

  /** What the draft refused: why, and where it could go instead. */
  async function refused(lesson: Lesson | null, change: LessonChange, problem: Problem): Promise<void> {
    const place = change.date && change.start && change.end ? { date: change.date, start: change.start, end: change.end } : null
    why.value = { ...NOTHING, lesson, place, clashes: problem.problems as ClashFinding[], refused: true, asking: true }
    const seen = why.value
    const answer = await check(change, { slots: true }).catch(() => null)
    if (why.value === seen) why.value = { ...seen, rules: answer?.rules ?? [], free: elsewhere(answer, lesson), asking: false }
  }

  /** What is said of a lesson where it stands. */
  async function inspect(lesson: Lesson | null): Promise<void> {
    why.value = lesson ? { ...NOTHING, lesson, asking: true } : NOTHING
    if (!lesson) return
    const seen = why.value
    const answer: Checked | null = await check({ id: lesson.id }, { slots: true }).catch(() => null)
    if (why.value === seen) why.value = { ...seen, clashes: answer?.clashes ?? [], rules: answer?.rules ?? [], free: elsewhere(answer, lesson), asking: false }
  }

  /** One place that is not a cell's, such as another end. */
  async function tryPlace(lesson: Lesson, place: Place): Promise<void> {
    const seen = (why.value = { ...NOTHING, lesson, place, asking: true })
    const answer = await check({ id: lesson.id, start: place.start, end: place.end }).catch(() => null)
    if (why.value.place === seen.place) why.value = { ...seen, clashes: answer?.clashes ?? [], rules: answer?.rules ?? [], asking: false }
  }

  return { why, tryPlace, tones, held, hold, over, release, refused, inspect }
}

/** Where it stands already is no place to go. */
function elsewhere(answer: Checked | null, lesson: Lesson | null): readonly Place[] {
  return (answer?.free ?? []).filter((place) => !lesson || placeKey(place) !== placeKey(lesson))
}

/** A copy clashes with its own original where that stands, so it is asked about as a new lesson. */
function asked(lesson: Lesson, copying: boolean): LessonChange {
  if (!copying) return { id: lesson.id }
  const { id: _id, revision: _revision, ...fields } = lesson
  return fields
}

/** Lessons held together are not in each other's way: they all move. */
function without(found: Place & Finding, held: ReadonlySet<string>, copying: boolean): Finding {
  if (copying || held.size === 1) return found
  const clashes = found.clashes.filter((clash) => !clash.lesson || !held.has(clash.lesson))
  const blocked = found.rules.some((rule) => rule.level === 'BLOCK')
  return { ok: clashes.length === 0 && !blocked, clashes, rules: found.rules }
}

/** Where a lesson comes to stand when `lead` is let go in that cell; null where that is off the week. */
export function placeFor(lesson: Lesson, lead: Lesson, row: Row, column: Column, rows: readonly Row[], columns: readonly Column[]): Place | null {
  const leadRow = rowOf(rows, lead)
  const ownRow = rowOf(rows, lesson)
  if (!leadRow || !ownRow) return null
  const down = rows.indexOf(row) - rows.indexOf(leadRow as Row)
  const across = columns.findIndex((c) => c.day === column.day) - columns.findIndex((c) => c.day === lead.date)
  const target = lesson === lead ? row : rows[rows.indexOf(ownRow as Row) + down]
  const day = lesson === lead ? column : columns[columns.findIndex((c) => c.day === lesson.date) + across]
  if (!target || !day || day.outside) return null
  return { date: day.day, ...slotIn(target, lesson, ownRow) }
}
