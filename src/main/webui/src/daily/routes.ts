import type { RouteRecordRaw } from 'vue-router'
import { keepBadge } from './badge'

keepBadge()

export default [
  {
    path: '/daily',
    component: () => import('./DailyPage.vue'),
    meta: { title: ['日报告', 'Daily reports'], order: 52, may: ['READ_REPORTS'], badge: 'daily' },
  },
  { path: '/daily/period', component: () => import('./PeriodPage.vue') },
  { path: '/daily/:id', component: () => import('./DailyReportPage.vue') },
  {
    path: '/reconciliation',
    component: () => import('./ReconciliationPage.vue'),
    meta: { title: ['双向校核', 'Reconciliation'], order: 54, may: ['READ_REPORTS', 'DECLARE'] },
  },
] satisfies RouteRecordRaw[]
