import type { Both } from '../site/language'

/** What was done to the draft: kinds of change sets, and steps of a review. */
export const actionNames: Record<string, Both> = {
  EDIT: ['修改', 'Edited'],
  ADD: ['新增', 'Added'],
  REMOVE: ['移除', 'Removed'],
  MOVE: ['调课', 'Moved'],
  COPY: ['复制', 'Copied'],
  SERIES: ['系列课', 'Series'],
  IMPORT: ['导入', 'Imported'],
  UNDO: ['撤销', 'Undone'],
  REVIEW: ['审核', 'Review'],
  SAMPLE: ['示例', 'Sample'],
  SUBMIT: ['提交', 'Submitted'],
  SEND_BACK: ['退回', 'Sent back'],
  APPROVE: ['通过', 'Approved'],
  REROUTE: ['审核级次变动', 'Review chain changed'],
}
