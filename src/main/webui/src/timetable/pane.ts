/** What scrolls the week, and how far it has scrolled since it was measured. */
export function paneOf(root: HTMLElement | null) {
  const pane = root?.closest<HTMLElement>('[data-scroll]')
  if (!pane) return null
  const box = pane.getBoundingClientRect()
  const [left, top] = [pane.scrollLeft, pane.scrollTop]
  return {
    holds: (x: number, y: number) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    travelled: () => ({ x: pane.scrollLeft - left, y: pane.scrollTop - top }),
    scrollAtEdge({ clientX, clientY }: PointerEvent): void {
      const dy = clientY > box.bottom - 40 ? 14 : clientY < box.top + 40 ? -14 : 0
      const dx = clientX > box.right - 30 ? 14 : clientX < box.left + 30 ? -14 : 0
      if (dx || dy) pane.scrollBy(dx, dy)
    },
  }
}
