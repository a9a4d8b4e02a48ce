import type { Both } from '../site/language'
import type { RoleName } from './me'

/** An account. */
export interface Person {
  username: string
  displayName: string
  role: RoleName
  organisation: string | null
  organisationName: string | null
  teacher: { id: string; name: string; school: string | null } | null
  active: boolean
  passwordOnce: boolean
  createdAt: string
}

export type OrganisationKind = 'BUREAU' | 'DISTRICT' | 'SCHOOL'

export interface Organisation {
  id: string
  parent: string | null
  kind: OrganisationKind
  name: string
  pupils: number | null
}

export interface GivenPassword {
  username: string
  password: string
}

export const kindNames: Record<OrganisationKind, Both> = {
  BUREAU: ['教育局', 'Bureau'],
  DISTRICT: ['学区', 'District'],
  SCHOOL: ['学校', 'School'],
}

/** What a role is called, and what it may do. */
export const roles: Record<RoleName, { name: Both; does: Both }> = {
  TEACHER: { name: ['任课教师', 'Teacher'], does: ['改自己上的课，确认变动', 'changes their own lessons, confirms changes'] },
  SCHOOL_EDITOR: { name: ['学校编辑', 'School editor'], does: ['导入和编排本校的课', 'imports and arranges the lessons of a school'] },
  DISTRICT_REVIEWER: { name: ['学区审核', 'District reviewer'], does: ['审核学区内各校的课', 'reviews the lessons of a district’s schools'] },
  PUBLISHER: { name: ['教研室编排', 'Publisher'], does: ['编排全部课程，发布', 'arranges every lesson and publishes'] },
  REPORT_READER: { name: ['报表查阅', 'Report reader'], does: ['只看收视报表', 'reads the reports only'] },
  OPERATOR: { name: ['运营单位', 'Operator'], does: ['只申报本单位的收视数据', 'declares figures of its own only'] },
  ADMINISTRATOR: { name: ['管理员', 'Administrator'], does: ['管理人员和设置，也能做以上各项', 'manages people and settings, and may do all of the above'] },
}

/** The kind of organisation a role works for; null where it is the whole bureau. */
export function homeOf(role: RoleName): OrganisationKind | null {
  if (role === 'DISTRICT_REVIEWER') return 'DISTRICT'
  return role === 'SCHOOL_EDITOR' || role === 'TEACHER' ? 'SCHOOL' : null
}

/** Schools below their district, for a list to choose from: 城东学区 · 城东实验小学. */
export function pathOf(organisations: readonly Organisation[], organisation: Organisation): string {
  const above = organisations.find((one) => one.id === organisation.parent)
  return above && above.kind !== 'BUREAU' ? `${above.name} · ${organisation.name}` : organisation.name
}

/** One-time passwords as a sheet; the mark at its head lets Excel read the Chinese. */
export function passwordSheet(passwords: readonly GivenPassword[], headers: readonly [string, string]): string {
  // A leading apostrophe keeps a spreadsheet from taking a name for a formula.
  const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return `\ufeff${[headers, ...passwords.map((one) => [one.username, one.password])].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
