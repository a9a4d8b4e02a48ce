import { describe, expect, it } from 'vitest'
import { Problem } from '../site/api'
import { explain } from './undo'

const names = new Map([['a', '3月2日 数学《有理数》']])

describe('a refused undo', () => {
  it('says which lessons were changed since, by whom and when', () => {
    const problems = [
      { code: 'changed-since', message: '王强 已修改', item: 'a', at: '2026-03-01T10:20:00+08:00' },
      { code: 'changed-since', message: '王强 已把它移除', item: 'unknown' },
    ]
    const refusal = explain(new Problem(409, 'changed-since', '王强 已修改', problems), names)
    expect(refusal.reason).toContain('没有撤销')
    expect(refusal.lines).toEqual(['3月2日 数学《有理数》：王强 已修改（3/1 10:20）', '王强 已把它移除'])
    expect(refusal.advice).toContain('改动记录')
  })

  it('says what it would clash with', () => {
    const refusal = explain(new Problem(409, 'clash', '王强老师已有课', [{ code: 'clash', message: '王强老师已有课' }]), names)
    expect(refusal).toMatchObject({ lines: ['王强老师已有课'] })
    expect(refusal.reason).toContain('冲突')
  })

  it('of any other kind keeps its own sentence', () => {
    expect(explain(new Problem(409, 'nothing-to-undo', '这次导入没有改动草稿'), names).lines).toEqual(['这次导入没有改动草稿'])
  })
})
