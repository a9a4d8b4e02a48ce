import { describe, expect, it } from 'vitest'
import { columns, DARK, field, inkOn, LIGHT, lines } from './charts'

/** How light a colour is, by WCAG 2.2. */
function lightness(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [less, more] = [lightness(one), lightness(other)].sort((a, b) => a - b)
  return (more! + 0.05) / (less! + 0.05)
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('%s colours', (_, colours) => {
  it('have series that stand out from the card', () => {
    for (const series of colours.series) expect(contrast(series, colours.card)).toBeGreaterThanOrEqual(3)
  })

  it('have figures that can be read at both ends of the scale', () => {
    expect(contrast(inkOn(0, colours), colours.scale[0]!)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(inkOn(1, colours), colours.scale[2]!)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('charts', () => {
  it('leave a gap where a figure is not known', () => {
    const drawn = lines(['08:30', '08:31'], [{ name: 'x', values: [3, null] }])(LIGHT)
    expect((drawn.series as { data: unknown[]; connectNulls: boolean }[])[0]).toMatchObject({ data: [3, null], connectNulls: false })
  })

  it('name their series, for legend and description', () => {
    const drawn = columns(['a'], [{ name: '今天', values: [1] }, { name: '上周', values: [2] }])(DARK)
    expect((drawn.series as { name: string }[]).map((one) => one.name)).toEqual(['今天', '上周'])
  })

  it('have no colour of nothing where everything is zero', () => {
    expect(field(['1'], ['七年级'], [[0, 0, 0]])(LIGHT).visualMap).toMatchObject({ min: 0, max: 1 })
  })
})
