import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/figures',
    component: () => import('./DayPage.vue'),
    meta: { title: ['收视', 'Viewing'], order: 50, may: ['READ_REPORTS'] },
  },
  { path: '/figures/lessons', component: () => import('./LessonsPage.vue') },
  { path: '/figures/lessons/:id', component: () => import('./LessonPage.vue') },
  { path: '/figures/summary', component: () => import('./SummaryPage.vue') },
  { path: '/figures/heat', component: () => import('./HeatPage.vue') },
  { path: '/figures/participation', component: () => import('./ParticipationPage.vue') },
  { path: '/figures/checks', component: () => import('./ChecksPage.vue') },
] satisfies RouteRecordRaw[]
