import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/publish',
    component: () => import('./PublishPage.vue'),
    meta: { title: ['发布', 'Publish'], order: 40, may: ['PUBLISH'] },
  },
  { path: '/publish/editions/:number', component: () => import('./EditionPage.vue'), meta: { may: ['PUBLISH'] } },
] satisfies RouteRecordRaw[]
