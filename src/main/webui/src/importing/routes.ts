import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/import',
    component: () => import('./ImportPage.vue'),
    meta: { title: ['导入', 'Import'], order: 20, may: ['EDIT'] },
  },
  { path: '/import/:id', component: () => import('./PreviewPage.vue'), meta: { may: ['EDIT'] } },
] satisfies RouteRecordRaw[]
