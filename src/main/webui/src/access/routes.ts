import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/people',
    component: () => import('./PeoplePage.vue'),
    meta: { title: ['人员', 'People'], order: 70, may: ['ADMINISTER'] },
  },
] satisfies RouteRecordRaw[]
