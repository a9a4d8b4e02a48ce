import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/timetable',
    component: () => import('./WeekPage.vue'),
    meta: { title: ['课表', 'Timetable'], order: 10, may: ['EDIT', 'REVIEW', 'TEACH'] },
  },
] satisfies RouteRecordRaw[]
