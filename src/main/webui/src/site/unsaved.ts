import { ElMessageBox } from 'element-plus'
import { onScopeDispose, shallowRef } from 'vue'
import type { Router } from 'vue-router'
import { words } from './language'

const w = words({
  title: ['还没有保存', 'Not saved'],
  text: ['这里的内容还没有保存，离开就没有了。', 'What stands here is not saved; leaving loses it.'],
  leave: ['不保存，离开', 'Leave without saving'],
  stay: ['留下', 'Stay'],
})

type IsUnsaved = () => boolean

/** Of every form that is open. */
const forms = new Set<IsUnsaved>()
const open = () => [...forms].some((isUnsaved) => isUnsaved())
let asking: Promise<boolean> | null = null

/** One question at a time: a second press of Escape means the first. */
function ask(): Promise<boolean> {
  asking ??= ElMessageBox.confirm(w.text, w.title, { type: 'warning', confirmButtonText: w.leave, cancelButtonText: w.stay })
    .then(
      () => true,
      () => false,
    )
    .finally(() => (asking = null))
  return asking
}

/**
 * Keeps what is typed into a form from being lost in silence: another page, another address and closing the window ask
 * first, for as long as the form is there.
 *
 * @returns for the form's own ways out, such as its cross: whether it may go, asked where something would be lost
 */
export function useUnsaved(isUnsaved: IsUnsaved): { mayLeave: () => Promise<boolean> } {
  forms.add(isUnsaved)
  onScopeDispose(() => forms.delete(isUnsaved))
  return { mayLeave: async () => !isUnsaved() || ask() }
}

/** Whether the content is another than it is now; the function's `settle` makes what it is then the new beginning. */
export function sinceNow(content: () => unknown): IsUnsaved & { settle: () => void } {
  const text = () => JSON.stringify(content()) ?? ''
  const before = shallowRef(text())
  return Object.assign(() => text() !== before.value, { settle: () => void (before.value = text()) })
}

/** Another query is the same page, and loses nothing. */
export function guardUnsaved(router: Router, window: Pick<Window, 'addEventListener'>): void {
  router.beforeEach((to, from) => to.path === from.path || !open() || ask())
  window.addEventListener('beforeunload', (event) => {
    if (open()) event.preventDefault()
  })
}
