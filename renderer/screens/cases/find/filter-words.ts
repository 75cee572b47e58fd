import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { fieldsSet } from '#shared/domain/search/case-filter.ts'
import type { CaseFilter, FilterField, WantedDays } from '#shared/domain/search/case-filter.ts'
import { dateWords } from '../../../ui/dates.ts'
import type { DateWords } from '../../../ui/dates.ts'

type Settings = Pick<OutputOf<'settings.get'>, 'counters' | 'staff'>

/** One condition in words: 事项 居住证申领. */
export interface Chip {
  readonly field: FilterField
  readonly name: string
  readonly value: string
}

/** 本月; 9月1日 至 9月17日; 9月1日 起 */
const daysWords = (t: TFunction<'find'>, words: DateWords, days: WantedDays): string => {
  if ('span' in days) return t(`spans.${days.span}`)
  const from = days.from === null ? null : words.short(days.from)
  const to = days.to === null ? null : words.short(days.to)
  if (from === null) return t('days.before', { to })
  return to === null ? t('days.after', { from }) : t('days.between', { from, to })
}

const valueOf = (
  t: TFunction<'find'>,
  words: DateWords,
  filter: CaseFilter,
  field: FilterField,
  named: { readonly settings: Settings | null; readonly matterName: string | null },
): string => {
  switch (field) {
    case 'matter':
      return named.matterName ?? ''
    case 'statuses':
      return filter.statuses.map((status) => t(`cases:stage.${status}`)).join(t('join'))
    case 'flags':
      return filter.flags.map((flag) => t(`flags.${flag}`)).join(t('join'))
    case 'counter': {
      const found = named.settings?.counters.find(({ id }) => id === filter.counter)
      return found === undefined ? '' : t('counter', { number: found.number, name: found.name })
    }
    case 'staff':
      return named.settings?.staff.find(({ id }) => id === filter.staff)?.name ?? ''
    case 'received':
    case 'due':
    case 'decided': {
      const days = filter[field]
      return days === null ? '' : daysWords(t, words, days)
    }
  }
}

/** Every condition that is set, in the order of the line. */
export const useFilterChips = (
  filter: CaseFilter,
  today: string,
  named: { readonly settings: Settings | null; readonly matterName: string | null },
): readonly Chip[] => {
  const { t } = useTranslation('find')
  const words = dateWords(t, today)
  return fieldsSet(filter).map((field) => ({
    field,
    name: t(`fields.${field}`),
    value: valueOf(t, words, filter, field, named),
  }))
}
