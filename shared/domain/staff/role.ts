/** 窗口人员 · 值班长 · 档案员 · 管理员. One person may hold several. */
export const ROLES = ['window', 'lead', 'archivist', 'admin'] as const
export type Role = (typeof ROLES)[number]
