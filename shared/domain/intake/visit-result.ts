/**
 * How a visit ended; exactly one per visit (DB35/T 2074 8.6.1.2).
 * consulted 咨询办结 · accepted 受理 · received 收件待审查 · finished 当场办结 · quick 快速登记 · notified 一次性告知 · redirected 转其他岗位 · declined 不予受理 ·
 * supplemented 材料补交 · examined 审查(无人到场) · collected 领取 · withdrawn 撤回 · left 离开 · served 结束服务(无登记事项)
 */
export const VISIT_RESULTS = [
  'consulted',
  'accepted',
  'received',
  'finished',
  'quick',
  'notified',
  'redirected',
  'declined',
  'supplemented',
  'examined',
  'collected',
  'withdrawn',
  'left',
  'served',
] as const
export type VisitResult = (typeof VISIT_RESULTS)[number]
