import { afterEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../site/api'
import { copyOf, createDesk, type View } from './desk'
import type { Lesson } from './lesson'

const view: View = { term: 's', from: '2026-11-16', to: '2026-11-22', by: 'grade', key: '7' }

const lesson: Lesson = {
  id: 'a', term: 's', date: '2026-11-16', grades: [7], period: 1, start: '09:00', end: '09:30', subject: '语文', title: '木兰诗',
  textbook: null, livePoint: null, school: null, teachers: [], sources: [{ id: 'q', kind: 'LIVE', label: '直播', url: null }],
  cancelled: false, cancelReason: null, revision: 4,
}

function answers(...all: [status: number, body: unknown][]) {
  const sent: { method: string; body: any }[] = []
  vi.stubGlobal('fetch', (_url: string, request: RequestInit) => {
    sent.push({ method: request.method!, body: request.body ? JSON.parse(request.body as string) : undefined })
    const [status, body] = all.shift()!
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }))
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

const set = (id: string, after: Lesson | null) => ({ id, revision: 5, changes: [{ lesson: 'a', handout: null, before: lesson, after, fields: [] }] })

describe('the desk', () => {
  it('shows a change at once, sends the revision it saw, and keeps what the draft made of it', async () => {
    const moved = { ...lesson, date: '2026-11-17', revision: 5 }
    const sent = answers([200, { revision: 4, lessons: [lesson] }], [201, set('5', moved)])
    const desk = createDesk()
    await desk.show(view)
    const written = desk.write({ kind: 'MOVE', put: [{ id: 'a', date: '2026-11-17' }] })
    expect(desk.byId.value.get('a')!.date).toBe('2026-11-17')
    await written
    expect(sent[1]!.body.put).toEqual([{ id: 'a', date: '2026-11-17', revision: 4 }])
    expect(desk.byId.value.get('a')!.revision).toBe(5)
    expect(desk.canUndo.value).toBe(true)
  })

  it('takes a refused change back', async () => {
    answers([200, { revision: 4, lessons: [lesson] }], [409, { type: 'urn:airclass:clash', detail: '教师“王强”已有课' }])
    const desk = createDesk()
    await desk.show(view)
    const shown = desk.byId.value.get('a')
    await expect(desk.write({ put: [{ id: 'a', date: '2026-11-17' }] })).rejects.toBeInstanceOf(Problem)
    expect(desk.byId.value.get('a')).toBe(shown)
    expect(desk.canUndo.value).toBe(false)
  })

  it('a lesson that leaves what is looked at is gone, and undo brings it back', async () => {
    answers([200, { revision: 4, lessons: [lesson] }], [201, set('5', { ...lesson, grades: [8], revision: 5 })], [201, { ...set('6', lesson), revision: 6 }])
    const desk = createDesk()
    await desk.show(view)
    await desk.write({ put: [{ id: 'a', grades: [8] }] })
    expect(desk.lessons.value).toHaveLength(0)
    await desk.undo()
    expect(desk.lessons.value).toHaveLength(1)
    expect([desk.canUndo.value, desk.canRedo.value]).toEqual([false, true])
  })

  /** Writes are answered when the test says so, all else at once. */
  function slowAnswers(...all: [status: number, body: unknown][]) {
    const undone: string[] = []
    const waiting: (() => void)[] = []
    vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
      const id = /changes\/(\w+)\/undo/.exec(url)?.[1]
      if (id) undone.push(id)
      const [status, body] = all.shift()!
      const answer = new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
      return id || request.method === 'GET' ? Promise.resolve(answer) : new Promise((resolve) => waiting.push(() => resolve(answer)))
    })
    return { undone, answer: () => waiting.shift()!() }
  }

  const on = (date: string, revision: number): Lesson => ({ ...lesson, date, revision })

  async function movedOnce(server: ReturnType<typeof slowAnswers>) {
    const desk = createDesk()
    await desk.show(view)
    const first = desk.write({ kind: 'MOVE', put: [{ id: 'a', date: '2026-11-17' }] })
    server.answer()
    await first
    return desk
  }

  it('an undo that comes before the answer undoes what was just done, and not what was before it', async () => {
    const server = slowAnswers(
      [200, { revision: 4, lessons: [lesson] }],
      [201, set('5', on('2026-11-17', 5))],
      [201, set('6', on('2026-11-18', 6))],
      [201, set('7', on('2026-11-17', 7))],
      [201, set('8', lesson)],
    )
    const desk = await movedOnce(server)
    void desk.write({ kind: 'MOVE', put: [{ id: 'a', date: '2026-11-18' }] })
    const both = Promise.all([desk.undo(), desk.undo()])
    expect(server.undone).toEqual([])
    server.answer()
    await both
    expect(server.undone).toEqual(['6', '5'])
    expect(desk.byId.value.get('a')!.date).toBe('2026-11-16')
  })

  it('an undo of what is then refused undoes nothing, and the next one what was before', async () => {
    const server = slowAnswers(
      [200, { revision: 4, lessons: [lesson] }],
      [201, set('5', on('2026-11-17', 5))],
      [409, { type: 'urn:airclass:clash', detail: '教师“王强”已有课' }],
      [201, set('6', lesson)],
    )
    const desk = await movedOnce(server)
    const refused = desk.write({ kind: 'MOVE', put: [{ id: 'a', date: '2026-11-18' }] })
    const undo = desk.undo()
    server.answer()
    await expect(refused).rejects.toBeInstanceOf(Problem)
    expect(await undo).toBeNull()
    expect(server.undone).toEqual([])
    expect(desk.byId.value.get('a')!.date).toBe('2026-11-17')
    await desk.undo()
    expect(server.undone).toEqual(['5'])
  })

  it('looks for what others wrote, and draws again only what differs', async () => {
    answers(
      [200, { revision: 4, lessons: [lesson] }],
      [200, [{ id: '4' }]],
      [200, [{ id: '5', byName: '周敏' }, { id: '4' }]],
      [200, { revision: 5, lessons: [{ ...lesson }, { ...lesson, id: 'b', revision: 5 }] }],
    )
    const desk = createDesk()
    await desk.show(view)
    const shown = desk.byId.value.get('a')
    expect(await desk.look()).toEqual([])
    expect((await desk.look()).map((s) => s.byName)).toEqual(['周敏'])
    expect(desk.byId.value.get('a')).toBe(shown)
    expect(desk.byId.value.has('b')).toBe(true)
  })
})

describe('a copy', () => {
  it('has nothing that is the other lesson’s own', () => {
    const copy = copyOf(lesson, { date: '2026-11-18' })
    expect(copy).not.toHaveProperty('id')
    expect(copy).not.toHaveProperty('revision')
    expect(copy.sources![0]).not.toHaveProperty('id')
    expect(copy.date).toBe('2026-11-18')
  })
})
