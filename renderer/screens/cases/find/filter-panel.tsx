import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { CASE_STATUSES } from '#shared/domain/case/case-event.ts'
import { CASE_FLAGS, CASE_SORTS } from '#shared/domain/search/case-filter.ts'
import type { CaseFilter, CaseSort, FilterField } from '#shared/domain/search/case-filter.ts'
import { ChooseDays } from './choose-days.tsx'
import { ChooseList } from './choose-list.tsx'
import { ChooseMatter } from './choose-matter.tsx'

const NOBODY = ''

const toggled = <Value extends string>(
  all: readonly Value[],
  chosen: readonly Value[],
  value: Value,
): Value[] => all.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)))

interface FilterPanelProps {
  readonly field: FilterField | 'sort'
  readonly filter: CaseFilter
  readonly sort: CaseSort
  readonly settings: Pick<OutputOf<'settings.get'>, 'counters' | 'staff'> | null
  readonly onFilter: (filter: CaseFilter) => void
  readonly onSort: (sort: CaseSort) => void
  /** One choice was wanted and is made. */
  readonly onDone: () => void
}

/** What stands in the panel of one field of the line. */
export const FilterPanel = (props: FilterPanelProps): ReactElement => {
  const { field, filter, sort, settings, onFilter, onSort, onDone } = props
  const { t } = useTranslation('find')
  const one = (part: Partial<CaseFilter>): void => {
    onFilter({ ...filter, ...part })
    onDone()
  }
  switch (field) {
    case 'matter':
      return <ChooseMatter chosen={filter.matter} onChoose={(matter) => one({ matter })} />
    case 'statuses':
      return (
        <ChooseList
          label={t('fields.statuses')}
          several
          options={CASE_STATUSES.map((status) => ({ value: status, label: t(`cases:stage.${status}`) }))}
          chosen={filter.statuses}
          onChoose={(status) =>
            onFilter({ ...filter, statuses: toggled(CASE_STATUSES, filter.statuses, status) })
          }
        />
      )
    case 'flags':
      return (
        <ChooseList
          label={t('fields.flags')}
          several
          options={CASE_FLAGS.map((flag) => ({ value: flag, label: t(`flags.${flag}`) }))}
          chosen={filter.flags}
          onChoose={(flag) => onFilter({ ...filter, flags: toggled(CASE_FLAGS, filter.flags, flag) })}
        />
      )
    case 'received':
    case 'due':
    case 'decided':
      return (
        <ChooseDays
          label={t(`fields.${field}`)}
          days={filter[field]}
          onDays={(days) => onFilter({ ...filter, [field]: days })}
          onDone={onDone}
        />
      )
    case 'counter':
      return (
        <ChooseList
          label={t('fields.counter')}
          options={[
            ...(settings?.counters ?? []).map(({ id, number, name }) => ({
              value: id,
              label: t('counter', { number, name }),
            })),
            { value: NOBODY, label: t('any') },
          ]}
          chosen={[filter.counter ?? NOBODY]}
          onChoose={(counter) => one({ counter: counter === NOBODY ? null : counter })}
        />
      )
    case 'staff':
      return (
        <ChooseList
          label={t('fields.staff')}
          options={[
            ...(settings?.staff ?? []).map(({ id, name, active }) => ({
              value: id,
              label: name,
              ...(active ? {} : { aside: t('left') }),
            })),
            { value: NOBODY, label: t('any') },
          ]}
          chosen={[filter.staff ?? NOBODY]}
          onChoose={(staff) => one({ staff: staff === NOBODY ? null : staff })}
        />
      )
    case 'sort':
      return (
        <ChooseList
          label={t('sort')}
          options={CASE_SORTS.map((order) => ({ value: order, label: t(`sorts.${order}`) }))}
          chosen={[sort]}
          onChoose={(order) => {
            onSort(order)
            onDone()
          }}
        />
      )
  }
}
