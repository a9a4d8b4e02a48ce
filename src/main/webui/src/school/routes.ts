import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/terms',
    component: () => import('./TermsPage.vue'),
    meta: { title: ['学期', 'Terms'], order: 80, may: ['PUBLISH'] },
  },
] satisfies RouteRecordRaw[]
