import type { RouteRecordRaw } from 'vue-router'
import { keepBadge } from './badge'

keepBadge()

export default [
  {
    path: '/streams',
    component: () => import('./StreamsPage.vue'),
    meta: { title: ['直播监看', 'Streams'], order: 42, may: ['REVIEW', 'PUBLISH'], badge: 'streams' },
  },
  {
    path: '/guide',
    component: () => import('./GuidePage.vue'),
    meta: { title: ['收看指南', 'Viewing guide'], order: 45, may: ['EDIT', 'PUBLISH'] },
  },
] satisfies RouteRecordRaw[]
