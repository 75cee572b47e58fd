import { z } from 'zod'

/** How an application reached the hall: 窗口 / 上门 / 网上转来 / 网格上报. */
export const ENTRY_CHANNELS = ['counter', 'home', 'online', 'grid'] as const
export type EntryChannel = (typeof ENTRY_CHANNELS)[number]

/** What an open intake is for: 收件 · 补正 · 审查已收的材料 · 补交容缺材料. */
export const INTAKE_PURPOSES = ['first', 'return', 'examine', 'supply'] as const
export type IntakePurpose = (typeof INTAKE_PURPOSES)[number]

/** 补录: paper taken during an outage, entered afterwards. Both times are kept (R-131 keeps who did it). */
export const lateEntrySchema = z.strictObject({
  /** The pre-printed receipt number that was given out. */
  slip: z.string().min(1).max(60),
  receivedAt: z.int(),
  enteredAt: z.int(),
  reason: z.string().trim().min(1).max(200),
  approverId: z.string().min(1),
})
export type LateEntry = z.infer<typeof lateEntrySchema>
