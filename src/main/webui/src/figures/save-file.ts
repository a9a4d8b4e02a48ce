import { address, leaveFor, Problem, problemOf } from '../site/api'
import { language } from '../site/language'
import type { Query } from './answer'

export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const PDF = 'application/pdf'

/** Fetches the call's answer in another form, in the console's language, and has the browser keep it as a file. */
export async function saveFile(path: string, query: Query, accept: string): Promise<void> {
  let answer: Response
  try {
    answer = await fetch(address(path, query), {
      headers: { Accept: `${accept}, application/problem+json`, 'Accept-Language': language.value === 'zh' ? 'zh-CN' : 'en' },
    })
  } catch {
    throw new Problem(0, 'unreachable', language.value === 'zh' ? '连不上服务器，文件没有导出' : 'The server can’t be reached; no file was exported')
  }
  if (answer.status === 401) return leaveFor('/sign-in')
  if (!answer.ok) throw problemOf(answer.status, await answer.json().catch(() => undefined))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = fileName(answer.headers.get('Content-Disposition')) ?? path.slice(path.lastIndexOf('/') + 1)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The name a Content-Disposition gives, the one with its Chinese characters first (RFC 6266); null where it gives none. */
export function fileName(disposition: string | null): string | null {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')
  if (extended) return decodeURIComponent(extended[1]!)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null
}
