import type { Both } from '../site/language'

/** Weekdays as the contract names them. */
export const weekdayNames: Record<string, Both> = {
  MONDAY: ['周一', 'Mon'],
  TUESDAY: ['周二', 'Tue'],
  WEDNESDAY: ['周三', 'Wed'],
  THURSDAY: ['周四', 'Thu'],
  FRIDAY: ['周五', 'Fri'],
  SATURDAY: ['周六', 'Sat'],
  SUNDAY: ['周日', 'Sun'],
}
