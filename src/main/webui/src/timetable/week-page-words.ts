import { words } from '../site/language'

/** What the week page says; the page itself says when. */
export const w = words({
  week: ['第 {n} 周', 'Week {n}'],
  everybody: ['全部年级', 'All grades'],
  submitted: ['已提交 {n} 节课', '{n} lessons submitted'],
  nothingToSubmit: ['这里没有要提交的课', 'There is nothing to submit here'],
  noTerm: ['还没有学期', 'There is no term yet'],
  noTermText: ['先建一个学期和作息表，课表就有了行和列。', 'Make a term with its bell schedule first: they are the rows and columns of the timetable.'],
  toTerms: ['去建学期', 'Make a term'],
  failed: ['课表没有取到', 'The timetable could not be fetched'],
  again: ['再试一次', 'Try again'],
  empty: ['这一周还没有课', 'No lessons in this week yet'],
  emptyText: ['双击空格排一节课，或者导入表格。', 'Double-click a free cell to make one, or import a sheet.'],
  toImport: ['导入表格', 'Import a sheet'],
  loading: ['正在取课表', 'Fetching the timetable'],
  others: ['{name} 刚改了课表，已更新', '{name} has just changed the timetable; it is up to date'],
  grid: ['{who} {when} 课表', 'Timetable of {who}, {when}'],
})
