import type { RouteRecordRaw } from 'vue-router'
import type { Both } from './language'

/** What one may be allowed to do, as `GET /api/v1/me` tells it. */
export type May = 'EDIT' | 'REVIEW' | 'PUBLISH' | 'ADMINISTER' | 'READ_REPORTS' | 'DECLARE' | 'TEACH'

declare module 'vue-router' {
  interface RouteMeta {
    /** Its name in the navigation; without one it is not there. */
    title?: Both
    /** Where in the navigation, ascending. */
    order?: number
    /** Hidden from those who may do none of these. */
    may?: readonly May[]
    /** Which count of `site/badges` stands beside it. */
    badge?: string
  }
}

/** Every area of the console tells its pages in a `routes.ts` of its own. */
export function allRoutes(): RouteRecordRaw[] {
  const areas = import.meta.glob<{ default: RouteRecordRaw[] }>('../*/routes.ts', { eager: true })
  return Object.entries(areas)
    .filter(([path]) => !path.startsWith('../site/') && !path.startsWith('./'))
    .flatMap(([, area]) => area.default)
    .sort((a, b) => (a.meta?.order ?? 0) - (b.meta?.order ?? 0))
}
