import { api } from '../site/api'
import { badges } from '../site/badges'
import type { Both } from '../site/language'

export type StreamState = 'UP' | 'DOWN' | 'REFUSED' | 'UNKNOWN'
export type Alarm = 'NONE' | 'WARNING' | 'ALARM'

/** A source of a lesson of now or of the next half hour, as `GET /api/v1/streams/health` tells it. */
export interface Stream {
  lesson: string
  title: string
  date: string
  start: string
  source: string
  kind: 'LIVE' | 'REPLAY'
  label: string | null
  address: string
  state: StreamState
  alarm: Alarm
  since: string | null
  reason: string | null
  failures: number
  tries: number
  /** What the stream server said; null where it said nothing. */
  publishing: boolean | null
  players: number | null
}

export interface Overview {
  checkedAt: string | null
  streams: Stream[]
}

/** A lesson with its sources, in the order in which students are led to them. */
export interface WatchedLesson {
  id: string
  title: string
  date: string
  start: string
  alarm: Alarm
  streams: Stream[]
}

const WORST: readonly Alarm[] = ['ALARM', 'WARNING', 'NONE']

/** By lesson, in the order they come: the service tells the worst first. */
export function lessonsOf(streams: readonly Stream[]): WatchedLesson[] {
  const lessons = new Map<string, WatchedLesson>()
  for (const stream of streams) {
    const { lesson: id, title, date, start, alarm } = stream
    const known = lessons.get(id)
    if (!known) lessons.set(id, { id, title, date, start, alarm, streams: [stream] })
    else {
      known.streams.push(stream)
      known.alarm = WORST.find((one) => one === known.alarm || one === alarm)!
    }
  }
  return [...lessons.values()]
}

/** The count beside 直播监看 comes along. */
export async function lookAtStreams(): Promise<Overview> {
  const overview = await api.get<Overview>('/streams/health')
  badges.streams = overview.streams.filter((stream) => stream.alarm !== 'NONE').length
  return overview
}

export const stateNames: Record<StreamState, Both> = {
  UP: ['正常', 'Works'],
  DOWN: ['不通', 'Down'],
  REFUSED: ['地址不允许', 'Not allowed'],
  UNKNOWN: ['还没查到', 'Not known yet'],
}

/** Green is what works; red only what students would notice now. */
export function toneOf(stream: Pick<Stream, 'state' | 'alarm'>): '' | 'good' | 'warn' | 'bad' {
  if (stream.alarm === 'ALARM') return 'bad'
  if (stream.alarm === 'WARNING' || stream.state === 'DOWN' || stream.state === 'REFUSED') return 'warn'
  return stream.state === 'UP' ? 'good' : ''
}
