import 'element-plus/es/components/notification/style/css'
import { ElNotification } from 'element-plus'
import { watch } from 'vue'
import type { Router } from 'vue-router'
import { may, me } from '../access/me'
import { Problem } from '../site/api'
import { fill, words } from '../site/language'
import { myNotices } from './notices'

const w = words({
  title: ['您的课有变动', 'Your lessons changed'],
  text: ['有 {n} 处还没有确认，点这里查看。', '{n} are not confirmed yet; click to see them.'],
})

/** Tells a teacher who signed in what they have not confirmed yet. */
export function announce(router: Router): void {
  const stop = watch(me, async () => {
    if (!me.value) return
    stop()
    if (!may('TEACH')) return
    try {
      const open = (await myNotices()).filter((notice) => !notice.confirmedAt)
      await router.isReady()
      if (!open.length || router.currentRoute.value.path === '/notices') return
      const shown = ElNotification({
        title: w.title,
        message: fill(w.text, { n: open.length }),
        type: 'warning',
        duration: 0,
        onClick: () => {
          shown.close()
          void router.push('/notices')
        },
      })
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
    }
  })
}
