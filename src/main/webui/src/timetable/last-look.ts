import { shallowRef } from 'vue'
import type { LocationQueryRaw } from 'vue-router'

/** The week, and whose, that was looked at when the timetable was left for another page; null before. */
export const lastLook = shallowRef<LocationQueryRaw | null>(null)
