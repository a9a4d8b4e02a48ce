import { reactive } from 'vue'

/** Counts beside entries of the navigation, by the name their route gives; each area keeps its own. */
export const badges = reactive<Record<string, number>>({})
