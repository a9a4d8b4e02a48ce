import { describe, expect, it } from 'vitest'
import { draftOf, type Preset } from './rules'

const preset: Preset = {
  code: 'anhui-2020-02',
  name: '安徽 2020 年 2 月',
  authority: '安徽省教育厅',
  document: null,
  date: '2020-02',
  rules: [{ rule: 'DAY_MINUTES', grades: [7, 8], limit: 150, level: 'BLOCK' }],
}

describe('a new rule set', () => {
  it('takes its source from the preset, and its own copy of the rules', () => {
    const set = draftOf(preset, [], '2026-11-22')
    expect(set).toMatchObject({ code: 'anhui-2020-02', source: { authority: '安徽省教育厅' }, from: '2026-11-22', to: null })
    set.rules[0]!.grades.push(9)
    expect(preset.rules[0]!.grades).toEqual([7, 8])
  })

  it('never takes the place of one in force', () => {
    const first = draftOf(preset, [], '2026-11-22')
    const second = draftOf(preset, [first], '2026-11-22')
    expect(second.code).toBe('anhui-2020-02-2')
    expect(draftOf(null, [draftOf(null, [], '2026-11-22')], '2026-11-22').code).toBe('own-2')
  })
})
