import type { HallProfile } from '#shared/contract/settings.ts'

/** What a new hall starts with, before its administrator has settled anything. */
export const FIRST_HALL: {
  readonly profile: Omit<HallProfile, 'name' | 'organ' | 'organShort' | 'phone'>
  readonly categories: readonly {
    id: string
    prefix: string
    name: string
    examples: string
    dailyQuota: number | null
    numberWidth: number
  }[]
  readonly counters: readonly { id: string; number: number; name: string; kind: 'general' }[]
} = {
  profile: {
    hours: [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:00' },
    ],
    openWeekdays: [1, 2, 3, 4, 5],
    lastTicketTime: '16:30',
    guideDesk: '',
    outlet: '',
    priorityGroups: '老年人、残疾人、孕妇等',
    notices: [],
    numberWidth: 6,
    numberPadded: true,
    fonds: null,
    archiveCategory: 'ZY',
    archiveOrgan: 'BMFW',
  },
  categories: [
    { id: 'general', prefix: 'A', name: '综合业务', examples: '', dailyQuota: null, numberWidth: 3 },
    {
      id: 'consulting',
      prefix: 'B',
      name: '咨询和其他',
      examples: '不知道选哪个，选这里',
      dailyQuota: null,
      numberWidth: 3,
    },
  ],
  counters: [
    { id: 'counter-1', number: 1, name: '综合', kind: 'general' },
    { id: 'counter-2', number: 2, name: '综合', kind: 'general' },
    { id: 'counter-3', number: 3, name: '综合', kind: 'general' },
  ],
}
