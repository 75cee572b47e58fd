import type { InputOf } from '#shared/contract/index.ts'

export type Entry = InputOf<'log.add'>

/** A question at the counter, by somebody who gave no name. */
export const asked: Entry = {
  kind: 'consultation',
  channel: 'counter',
  matterCode: null,
  question: '医保卡丢了怎样补办',
  answer: '到区医保中心，或者手机办理',
  name: '',
  phone: '',
  need: null,
  endsService: false,
  paper: false,
}
export const explained: Entry = {
  ...asked,
  kind: 'explained',
  question: '开店面转让合同',
  answer: '不属于社区服务范围',
}
export const need = {
  class: 'life',
  urgency: 'urgent',
  address: '青禾街道3幢201',
  outcome: 'own',
  provider: '',
  confirmedBy: '',
} as const
/** A need with everything it has to say. */
export const needed: Entry = {
  ...asked,
  kind: 'need',
  question: '独居，要人帮忙换灯管',
  answer: '下午安排网格员上门',
  name: '郑秀兰',
  phone: '13912345678',
  need,
}
