import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/notices',
    component: () => import('./NoticesPage.vue'),
    meta: { title: ['我的变动', 'My changes'], order: 15, may: ['TEACH'], badge: 'notices' },
  },
] satisfies RouteRecordRaw[]
