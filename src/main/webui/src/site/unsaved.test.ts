import { effectScope } from 'vue'
import { describe, expect, it } from 'vitest'
import { guardUnsaved, sinceNow, useUnsaved } from './unsaved'

/** A window being closed, and whether it asks first. */
function closing() {
  let listener: ((event: Event) => void) | undefined
  const router = { beforeEach: () => {} } as never
  guardUnsaved(router, { addEventListener: (_: string, heard: never) => (listener = heard) } as never)
  return () => {
    const event = new Event('beforeunload', { cancelable: true })
    listener!(event)
    return event.defaultPrevented
  }
}

describe('what is not saved', () => {
  it('is what differs from how it was', () => {
    const form = { name: '春', days: ['2054-05-01'] }
    const isUnsaved = sinceNow(() => form)
    expect(isUnsaved()).toBe(false)
    form.days.push('2054-05-04')
    expect(isUnsaved()).toBe(true)
    form.days.pop()
    expect(isUnsaved()).toBe(false)
  })

  it('is saved once that is said', () => {
    const form = { name: '春' }
    const isUnsaved = sinceNow(() => form)
    form.name = '秋'
    isUnsaved.settle()
    expect(isUnsaved()).toBe(false)
  })

  it('keeps the window from closing while its form is open, and no longer', () => {
    const asks = closing()
    let typed = ''
    const form = effectScope()
    form.run(() => useUnsaved(() => typed !== ''))
    expect(asks()).toBe(false)
    typed = '木兰诗'
    expect(asks()).toBe(true)
    form.stop()
    expect(asks()).toBe(false)
  })

  it('lets a form go that holds nothing', async () => {
    const form = effectScope()
    const { mayLeave } = form.run(() => useUnsaved(() => false))!
    expect(await mayLeave()).toBe(true)
    form.stop()
  })
})
