import { computed, ref } from 'vue'
import { api } from '../site/api'

export interface TeacherChoice {
  id: string
  name: string
  school: string | null
}

const subjects = ref<string[]>([])
const livePoints = ref<{ id: string; name: string }[]>([])
const channels = ref<{ code: string; name: string }[]>([])
const teachers = ref<TeacherChoice[]>([])
const organisations = ref<{ id: string; parent: string | null; name: string; kind: string }[]>([])
const schools = computed(() => organisations.value.filter((one) => one.kind === 'SCHOOL'))
let asked = false
let latest = 0

/** What may be chosen from: asked for once, teachers as one types. A list that can't be had stays empty: one may type. */
export function useChoices() {
  if (!asked) {
    asked = true
    void api.get<{ name: string }[]>('/subjects').then((all) => (subjects.value = all.map((subject) => subject.name)), () => {})
    void api.get<typeof livePoints.value>('/live-points').then((all) => (livePoints.value = all), () => {})
    void api.get<typeof channels.value>('/channels').then((all) => (channels.value = all), () => {})
    void api.get<typeof organisations.value>('/organisations').then((all) => (organisations.value = all), () => {})
    void findTeachers('')
  }
  return { subjects, livePoints, channels, teachers, organisations, schools, findTeachers }
}

async function findTeachers(q: string): Promise<void> {
  const mine = ++latest
  const found = await api.get<TeacherChoice[]>('/teachers', { q }).catch(() => null)
  if (found && mine === latest) teachers.value = found
}
