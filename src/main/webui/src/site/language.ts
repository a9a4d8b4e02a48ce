import { ref } from 'vue'

export type Language = 'zh' | 'en'

/** A text in both languages, Chinese first. */
export type Both = readonly [zh: string, en: string]

const KEPT = 'airclass.language'

/** Unit tests run without a browser. */
function kept(): string | null {
  return typeof localStorage === 'undefined' ? null : localStorage.getItem(KEPT)
}

export const language = ref<Language>(kept() === 'en' ? 'en' : 'zh')

export function speak(chosen: Language): void {
  language.value = chosen
  localStorage.setItem(KEPT, chosen)
}

export function say(both: Both): string {
  return both[language.value === 'zh' ? 0 : 1]
}

/**
 * The words of one view, kept beside it: `const w = words({ save: ['保存', 'Save'] })`, then `w.save`. Read
 * within a template or a computed value they follow the language.
 */
export function words<const T extends Record<string, Both>>(table: T): { readonly [K in keyof T]: string } {
  return new Proxy(table, { get: (all, key) => (key in all ? say(all[key as keyof T]!) : undefined) }) as unknown as {
    readonly [K in keyof T]: string
  }
}

/** Puts values where the words have `{name}`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
