import type { EChartsOption } from 'echarts'

/** What charts are drawn with: the page's own colours, and series that are told apart without red and green. */
export interface Colours {
  ink: string
  quiet: string
  line: string
  card: string
  series: readonly string[]
  /** From little to much, of one hue. */
  scale: readonly string[]
}

/** Of the colours by Okabe and Ito that stay apart with either red-green blindness. */
export const LIGHT: Colours = {
  ink: '#14202e',
  quiet: '#4f5c6b',
  line: '#e6ebf1',
  card: '#ffffff',
  series: ['#1769e0', '#b86200', '#4f5c6b'],
  scale: ['#eef3fa', '#8bb4ef', '#1254b3'],
}

export const DARK: Colours = {
  ink: '#e8edf3',
  quiet: '#b3bfcc',
  line: '#2a3645',
  card: '#161e28',
  series: ['#7db2ff', '#ffbd66', '#b3bfcc'],
  scale: ['#1d2733', '#2f5a94', '#9cc5ff'],
}

export type Draw = (colours: Colours) => EChartsOption

/** The page's own, by name: letters are measured on a canvas, which inherits none and would take smaller ones. */
const FONT = '-apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

const text = (colours: Colours) => ({ color: colours.quiet, fontFamily: FONT, fontSize: 12.5 })

/** What all charts have in common. */
export function frame(colours: Colours): EChartsOption {
  return {
    animation: false,
    color: [...colours.series],
    textStyle: text(colours),
    grid: { left: 8, right: 16, top: 36, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'axis', confine: true, backgroundColor: colours.card, borderColor: colours.line, textStyle: { color: colours.ink } },
    legend: { top: 0, left: 0, itemHeight: 10, itemGap: 18, textStyle: text(colours), inactiveColor: colours.line },
  }
}

export interface Series {
  name: string
  /** Null leaves a gap: not known is not zero. */
  values: readonly (number | null)[]
}

const axes = (colours: Colours, names: readonly string[]): EChartsOption => ({
  xAxis: {
    type: 'category',
    data: [...names],
    axisLabel: { ...text(colours), hideOverlap: true },
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
  },
  yAxis: { type: 'value', minInterval: 1, axisLabel: { ...text(colours), hideOverlap: true }, splitLine: { lineStyle: { color: colours.line } } },
})

/** Columns beside each other, the first of them the one that counts. */
export const columns =
  (names: readonly string[], series: readonly Series[]): Draw =>
  (colours) => ({
    ...frame(colours),
    ...axes(colours, names),
    series: series.map((one, at) => ({
      type: 'bar' as const,
      name: one.name,
      data: [...one.values] as number[],
      barMaxWidth: 34,
      itemStyle: { borderRadius: [4, 4, 0, 0], opacity: at ? 0.75 : 1 },
    })),
  })

/** Lying bars, one below the other: names of people and schools can be read beside them. */
export const bars =
  (names: readonly string[], series: Series): Draw =>
  (colours) => {
    const { xAxis, yAxis } = axes(colours, names)
    return {
      ...frame(colours),
      xAxis: yAxis as EChartsOption['xAxis'],
      yAxis: { ...(xAxis as object), inverse: true, axisLabel: { ...text(colours), width: 190, overflow: 'truncate' } } as EChartsOption['yAxis'],
      series: [{ type: 'bar' as const, name: series.name, data: [...series.values] as number[], barMaxWidth: 16, itemStyle: { borderRadius: [0, 4, 4, 0] } }],
    }
  }

/** So tall that each bar has its place. */
export const heightOfBars = (count: number) => 76 + count * 26

/** Lines over time, the first of them filled. */
export const lines =
  (names: readonly string[], series: readonly Series[]): Draw =>
  (colours) => ({
    ...frame(colours),
    ...axes(colours, names),
    series: series.map((one, at) => ({
      type: 'line' as const,
      name: one.name,
      data: [...one.values] as number[],
      showSymbol: one.values.length < 2,
      connectNulls: false,
      lineStyle: { width: at ? 1.5 : 2.5, type: at ? ('dashed' as const) : ('solid' as const) },
      areaStyle: at ? undefined : { opacity: 0.14 },
    })),
  })

/** How light a colour is, by WCAG 2.2: 0 black, 1 white. */
export function lightness(parts: readonly number[]): number {
  const [r, g, b] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

export const partsOf = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

/** The scale's colour at a share from 0 to 1, as the chart draws it. */
export function shade(share: number, scale: readonly string[]): number[] {
  const place = share * (scale.length - 1)
  const at = Math.min(Math.floor(place), scale.length - 2)
  const [from, to] = [partsOf(scale[at]!), partsOf(scale[at + 1]!)]
  return from.map((part, i) => part + (to[i]! - part) * (place - at))
}

/** Where white and black can be read equally well: the square root of 1.05 × 0.05, less 0.05. */
const BETWEEN = 0.179

/** White or black, whichever can be read there. */
export function inkOn(share: number, colours: Colours): string {
  return lightness(shade(share, colours.scale)) > BETWEEN ? '#000000' : '#ffffff'
}

/** A field of cells, each with its figure in it: the colour says nothing that the figure doesn't. */
export const field =
  (across: readonly string[], down: readonly string[], cells: readonly (readonly [x: number, y: number, value: number])[]): Draw =>
  (colours) => {
    const most = Math.max(1, ...cells.map((cell) => cell[2]))
    return {
      ...frame(colours),
      grid: { left: 8, right: 8, top: 8, bottom: 44, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { show: false },
      tooltip: { show: false },
      xAxis: { type: 'category', data: [...across], position: 'top', axisLabel: text(colours), axisLine: { show: false }, axisTick: { show: false } },
      yAxis: { type: 'category', data: [...down], inverse: true, axisLabel: text(colours), axisLine: { show: false }, axisTick: { show: false } },
      visualMap: {
        type: 'continuous',
        min: 0,
        max: most,
        calculable: false,
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        itemHeight: 180,
        text: [most.toLocaleString(), '0'],
        textStyle: text(colours),
        inRange: { color: [...colours.scale] },
      },
      series: [
        {
          type: 'heatmap' as const,
          data: cells.map(([x, y, value]) => ({ value: [x, y, value], label: { color: inkOn(value / most, colours) } })),
          label: { show: true, formatter: (cell: { value?: unknown }) => (cell.value as number[])[2]!.toLocaleString() },
          itemStyle: { borderColor: colours.card, borderWidth: 3, borderRadius: 7 },
        },
      ],
    }
  }
