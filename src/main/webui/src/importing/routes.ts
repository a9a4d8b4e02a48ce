import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/imports',
    component: () => import('./ImportPage.vue'),
    meta: { title: ['导入', 'Import'], order: 20, may: ['EDIT'] },
  },
  { path: '/imports/:id', component: () => import('./PreviewPage.vue'), meta: { may: ['EDIT'] } },
] satisfies RouteRecordRaw[]
