import type { desk as source } from '../zh-CN/desk.ts'
import type { SameKeys } from '../shape.ts'

export const desk: SameKeys<typeof source> = {}
