import { describe, expect, it } from 'vitest'
import { bars, columns, DARK, field, inkOn, LIGHT, lightness, lines, partsOf, shade } from './charts'

function contrast(one: readonly number[], other: readonly number[]): number {
  const [less, more] = [lightness(one), lightness(other)].sort((a, b) => a - b)
  return (more! + 0.05) / (less! + 0.05)
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('%s colours', (_, colours) => {
  it('have series that stand out from the card', () => {
    for (const series of colours.series) expect(contrast(partsOf(series), partsOf(colours.card))).toBeGreaterThanOrEqual(3)
  })

  it('have figures that can be read all along the scale', () => {
    for (let share = 0; share <= 1; share += 0.05) {
      expect(contrast(partsOf(inkOn(share, colours)), shade(share, colours.scale))).toBeGreaterThanOrEqual(4.5)
    }
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

  it('lie where names are long, the first of them on top', () => {
    const drawn = bars(['沈一帆（灯塔学校）', '秦海（渔港学校）'], { name: 'x', values: [1, null] })(LIGHT)
    expect(drawn.yAxis).toMatchObject({ type: 'category', inverse: true, data: ['沈一帆（灯塔学校）', '秦海（渔港学校）'] })
    expect(drawn.xAxis).toMatchObject({ type: 'value' })
  })

  it('have no colour of nothing where everything is zero', () => {
    expect(field(['1'], ['七年级'], [[0, 0, 0]])(LIGHT).visualMap).toMatchObject({ min: 0, max: 1 })
  })
})
