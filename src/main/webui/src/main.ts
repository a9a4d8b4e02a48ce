import 'element-plus/theme-chalk/dark/css-vars.css'
import 'element-plus/es/components/base/style/css'
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/message-box/style/css'
import './site/theme.css'
import './site/content.css'
import './site/print.css'
import { ElMessage } from 'element-plus'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { may } from './access/me'
import { announce } from './notices/announce'
import { Problem } from './site/api'
import ConsoleFrame from './site/ConsoleFrame.vue'
import { allRoutes } from './site/routes'
import { guardUnsaved } from './site/unsaved'

const dark = matchMedia('(prefers-color-scheme: dark)')
const shade = () => document.documentElement.classList.toggle('dark', dark.matches)
dark.addEventListener('change', shade)
shade()

const routes = allRoutes()
const router = createRouter({
  history: createWebHistory('/console/'),
  routes: [
    ...routes,
    {
      path: '/',
      redirect: () => routes.find((route) => route.meta?.title && may(...(route.meta.may ?? [])))?.path ?? '/nothing',
    },
    { path: '/:anything(.*)*', component: () => import('./site/NothingHere.vue') },
  ],
})

announce(router)
guardUnsaved(router, window)

const app = createApp(ConsoleFrame)
// A refusal that no view explained itself is said, never swallowed.
app.config.errorHandler = (error) => {
  if (error instanceof Problem) ElMessage({ type: 'error', message: error.message, duration: 6000, showClose: true })
  else console.error(error)
}
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Problem) {
    ElMessage({ type: 'error', message: event.reason.message, duration: 6000, showClose: true })
    event.preventDefault()
  }
})
app.use(router)
app.mount('#console')
