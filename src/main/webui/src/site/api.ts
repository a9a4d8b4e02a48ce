import { ref } from 'vue'
import { language } from './language'

/** One of the things that are wrong, as `problems` of an RFC 9457 answer name them. */
export interface ProblemEntry {
  code: string
  message: string
  field?: string
  [more: string]: unknown
}

/** An answer that is no success. Status 0: the service could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly problems: readonly ProblemEntry[] = [],
    /** The whole answer, for extension members such as `current`. */
    readonly body: Record<string, unknown> = {},
  ) {
    super(message)
  }

  is(code: string): boolean {
    return this.code === code || this.problems.some((problem) => problem.code === code)
  }
}

/** When the service last took a change of this window. */
export const lastSaved = ref<Date | null>(null)

type Query = Record<string, string | number | boolean | null | undefined>

/** The address with what is given of the query; null, undefined and empty values are left out. */
export function address(path: string, query: Query = {}): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') asked.set(name, String(value))
  }
  const text = asked.toString()
  return `/api/v1${path}${text ? `?${text}` : ''}`
}

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => call<T>('GET', address(path, query), undefined, signal),
  post: <T>(path: string, body?: unknown, signal?: AbortSignal) => call<T>('POST', address(path), body, signal),
  put: <T>(path: string, body: unknown) => call<T>('PUT', address(path), body),
  patch: <T>(path: string, body: unknown) => call<T>('PATCH', address(path), body),
  delete: <T = void>(path: string, query?: Query) => call<T>('DELETE', address(path, query)),
}

/** A `FormData` body goes as multipart, anything else as JSON. */
async function call<T>(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language.value === 'zh' ? 'zh-CN' : 'en',
  }
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json'
  let answer: Response
  try {
    answer = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      signal,
    })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new Problem(0, 'unreachable', language.value === 'zh' ? '连不上服务器，刚才的操作没有保存' : 'The server can’t be reached; nothing was saved')
  }
  if (answer.status === 401) return leaveFor('/sign-in')
  const text = await answer.text()
  const content: unknown = text && (answer.headers.get('Content-Type') ?? '').includes('json') ? JSON.parse(text) : undefined
  if (!answer.ok) throw problemOf(answer.status, content)
  if (method !== 'GET' && !onlyLooks(url, body)) lastSaved.value = new Date()
  return content as T
}

/** Trying a place, a sheet before it is applied, many lessons before they are made: nothing is written. */
export function onlyLooks(url: string, body: unknown): boolean {
  if (url.endsWith('/draft/checks') || url === '/api/v1/imports') return true
  if (body instanceof FormData) return body.get('apply') === 'false'
  return (body as { dryRun?: boolean } | undefined)?.dryRun === true
}

/** What a refusal says; a proxy's own page says nothing we could show. */
export function problemOf(status: number, content: unknown): Problem {
  const body = content && typeof content === 'object' ? (content as Record<string, unknown>) : {}
  const code = typeof body.type === 'string' ? body.type.replace(/^urn:airclass:/, '') : `http-${status}`
  const sentence = body.detail ?? body.title
  const message =
    typeof sentence === 'string' ? sentence : language.value === 'zh' ? `服务器没有完成操作（${status}）` : `The server answered ${status}`
  return new Problem(status, code, message, Array.isArray(body.problems) ? (body.problems as ProblemEntry[]) : [], body)
}

/** To a page that leads back here; nothing goes on meanwhile. */
export function leaveFor(page: '/sign-in' | '/password'): Promise<never> {
  location.assign(`${page}?next=${encodeURIComponent(location.pathname + location.search)}`)
  return new Promise(() => {})
}
