import type { Need } from '#shared/contract/desk-log.ts'

/** Words of the 社区服务需求登记表; they go into its snapshot and are frozen with it. */

export const NEED_CLASS_WORDS = {
  life: '生活类',
  culture: '文化类',
  'mutual-aid': '互助类',
} as const satisfies Record<Need['class'], string>

export const URGENCY_WORDS = {
  urgent: '紧急',
  ordinary: '一般',
} as const satisfies Record<Need['urgency'], string>

export const NEED_OUTCOME_WORDS = {
  own: '本中心直接办理',
  organisation: '转其他社会组织办理',
  market: '提供市场服务信息',
} as const satisfies Record<Need['outcome'], string>
