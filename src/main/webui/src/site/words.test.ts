import { describe, expect, it } from 'vitest'

const files = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true })
const TEXT = String.raw`'((?:[^'\\\n]|\\.)*)'`
const PAIR = new RegExp(String.raw`\[\s*${TEXT},\s*${TEXT},?\s*\]`, 'g')
const CHINESE = /[\u3400-\u9fff]/
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()

/** Every pair of texts whose first is Chinese: what the console says, in both languages. */
const pairs = Object.entries(files).flatMap(([file, source]) =>
  [...source.matchAll(PAIR)].filter(([, zh]) => CHINESE.test(zh!)).map(([, zh, en]) => ({ file, zh: zh!, en: en! })),
)

describe('the words of the console', () => {
  it('are found by this test', () => {
    expect(pairs.length).toBeGreaterThan(600)
  })

  it('have an English text with no Chinese left in it', () => {
    expect(pairs.filter(({ en }) => !en.trim() || CHINESE.test(en))).toEqual([])
  })

  it('have the same holes in both languages', () => {
    expect(pairs.filter(({ zh, en }) => String(holes(zh)) !== String(holes(en)))).toEqual([])
  })
})
