import { onBeforeUnmount, onMounted } from 'vue'
import type { Actions } from './actions'

/** Ctrl+Z and Ctrl+Y anywhere on the page, except where one types. */
export function useUndoKeys(isReadonly: () => boolean, actions: Pick<Actions, 'undo' | 'redo'>): void {
  function pressed(event: KeyboardEvent): void {
    const typing = (event.target as Element).closest?.('input, textarea, [contenteditable], .el-overlay')
    if (typing || !(event.ctrlKey || event.metaKey) || isReadonly()) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    void (key === 'y' || event.shiftKey ? actions.redo() : actions.undo())
  }
  onMounted(() => addEventListener('keydown', pressed))
  onBeforeUnmount(() => removeEventListener('keydown', pressed))
}
