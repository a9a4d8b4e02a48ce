import { fill, language, words } from '../site/language'

const w = words({
  unknown: ['—', '–'],
  same: ['持平', 'unchanged'],
  more: ['▲\u00a0{n}%', '▲\u00a0{n}\u00a0%'],
  less: ['▼\u00a0{n}%', '▼\u00a0{n}\u00a0%'],
})

/** 12,345 or 12.3; what is not known is a dash, never a zero. */
export function shown(figure: number | null | undefined): string {
  if (figure === null || figure === undefined) return w.unknown
  return figure.toLocaleString(language.value === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 1 })
}

/** Minutes with their one decimal, which all of a column have; whatever else is counted as it is. */
export function measured(name: string, figure: number | null | undefined): string {
  if (name !== 'watchMinutes' || figure === null || figure === undefined) return shown(figure)
  return figure.toLocaleString(language.value === 'zh' ? 'zh-CN' : 'en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** How much more or less it is, in whole per cent; null where nothing was before, or one of them is not known. */
export function changePercent(now: number | null | undefined, before: number | null | undefined): number | null {
  if (now === null || now === undefined || !before) return null
  return Math.round(((now - before) / before) * 100)
}

/** ▲ 6% · ▼ 3% · unchanged; empty where it can't be told. */
export function change(now: number | null | undefined, before: number | null | undefined): string {
  const percent = changePercent(now, before)
  if (percent === null) return ''
  if (percent === 0) return w.same
  return fill(percent > 0 ? w.more : w.less, { n: Math.abs(percent) })
}

/** 84.2%, without a decimal where there is none. */
export function percentShown(percent: number | null | undefined): string {
  return percent === null || percent === undefined ? w.unknown : `${shown(percent)}%`
}
