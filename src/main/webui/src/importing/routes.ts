import type { RouteRecordRaw } from 'vue-router'

// Sheets are brought by schools and whoever stands above them: by who may review.
export default [
  {
    path: '/imports',
    component: () => import('./ImportPage.vue'),
    meta: { title: ['导入', 'Import'], order: 20, may: ['REVIEW'] },
  },
  { path: '/imports/:id', component: () => import('./PreviewPage.vue'), meta: { may: ['REVIEW'] } },
] satisfies RouteRecordRaw[]
