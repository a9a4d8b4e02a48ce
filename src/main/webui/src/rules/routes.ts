import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/rules',
    component: () => import('./RulesPage.vue'),
    meta: { title: ['规定', 'Rules'], order: 60, may: ['PUBLISH'] },
  },
] satisfies RouteRecordRaw[]
