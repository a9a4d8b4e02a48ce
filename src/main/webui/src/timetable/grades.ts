import { computed, ref } from 'vue'
import { api } from '../site/api'
import { language } from '../site/language'

interface Grade {
  grade: number
  name: string
  englishName: string
  stage: string
}

const grades = ref<Grade[]>([])
let asked: Promise<void> | null = null

const gradeOptions = computed(() =>
  grades.value.map(({ grade, name, englishName }) => ({ value: grade, label: language.value === 'zh' ? name : englishName })),
)

/** 七年级 · 七、八年级 · 七至九年级 */
function gradeNames(numbers: readonly number[]): string {
  return namesOf(numbers, (number) => gradeOptions.value.find((one) => one.value === number)?.label ?? String(number))
}

/** The twelve grades and what they are called; asked for once. */
export function useGrades() {
  asked ??= api.get<Grade[]>('/grades').then(
    (all) => void (grades.value = all),
    () => void (asked = null),
  )
  return { gradeOptions, gradeNames }
}

export function namesOf(numbers: readonly number[], nameOf: (grade: number) => string): string {
  const sorted = [...numbers].sort((a, b) => a - b)
  const row = sorted.length > 2 && sorted.every((grade, i) => grade === sorted[0]! + i)
  const names = sorted.map(nameOf)
  if (names.length === 12 && row) return language.value === 'zh' ? '全体年级' : 'all grades'
  if (language.value !== 'zh') return row ? `${names[0]}–${names.at(-1)}` : names.join(', ')
  if (!row) return names.map((name, i) => shortBefore(name, names[i + 1])).join('、')
  return `${shortBefore(names[0]!, names.at(-1))}至${names.at(-1)}`
}

/** 年级 is said once, after the last that has it: 七、八年级, but 七年级至高三. */
function shortBefore(name: string, next: string | undefined): string {
  return next?.endsWith('年级') ? name.replace(/年级$/, '') : name
}
