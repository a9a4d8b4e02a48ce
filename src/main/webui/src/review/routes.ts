import type { RouteRecordRaw } from 'vue-router'
import { keepBadge } from './badge'

keepBadge()

export default [
  {
    path: '/review',
    component: () => import('./ReviewPage.vue'),
    meta: { title: ['审核', 'Review'], order: 30, may: ['EDIT', 'REVIEW'], badge: 'review' },
  },
] satisfies RouteRecordRaw[]
