import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/guide',
    component: () => import('./GuidePage.vue'),
    meta: { title: ['收看指南', 'Viewing guide'], order: 45, may: ['EDIT', 'PUBLISH'] },
  },
] satisfies RouteRecordRaw[]
