import { inject, type InjectionKey, provide, reactive } from 'vue'

/** Ids of the lessons that are selected. Each card watches its own. */
export type Selection = Set<string>

const key: InjectionKey<Selection> = Symbol('selection')

export function provideSelection(): Selection {
  const selection = reactive(new Set<string>())
  provide(key, selection)
  return selection
}

export function useSelection(): Selection {
  return inject(key)!
}
