import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { NumberSeries } from '#shared/contract/restore.ts'
import { numberOnPaper } from '#shared/domain/restore/series-number.ts'
import { GROUPS, groupOf, rowState, seriesKey } from './numbers-form.ts'
import type { Typed } from './numbers-form.ts'

/** What a series is called. */
const nameOf = (t: TFunction<'numbers'>, { shape }: NumberSeries): string => {
  switch (shape.of) {
    case 'ticket':
      return t('name.ticket', { prefix: shape.prefix, category: shape.categoryName })
    case 'appointment':
      return t('name.appointment')
    case 'case':
      return t('name.case', { year: shape.year })
    case 'document':
      return t(`case:documents.kind.${shape.documentKind}`)
    case 'batch':
      return t('name.batch', { year: shape.year })
    case 'item':
      return t('name.item', { year: shape.year, term: t(`term.${shape.term}`) })
  }
}

/** A number as it stands on paper, in this window's words where the paper has words. */
const paperOf = (t: TFunction<'numbers'>, { shape }: NumberSeries, number: number): string =>
  number === 0
    ? t('none')
    : shape.of === 'batch'
      ? t('batch', { year: shape.year, number })
      : numberOnPaper(shape, number)

/** Enter and the arrows go from field to field, as in a table on paper. */
const step = (event: KeyboardEvent<HTMLInputElement>): void => {
  const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return
  const fields = [
    ...(event.currentTarget.closest('.numbers-body')?.querySelectorAll<HTMLInputElement>('input') ?? []),
  ]
  const next = fields[fields.indexOf(event.currentTarget) + by]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  next.select()
}

/** Every series with its last number here, the last one on paper, and the number that comes next. */
export const SeriesTable = ({
  series,
  typed,
  disabled,
  onType,
}: {
  readonly series: readonly NumberSeries[]
  readonly typed: Typed
  readonly disabled: boolean
  readonly onType: (key: string, text: string) => void
}): ReactElement => {
  const { t } = useTranslation('numbers')
  const first = series[0]
  return (
    <>
      {GROUPS.map((group) => {
        const rows = series.filter((row) => groupOf(row) === group)
        return (
          rows.length > 0 && (
            <table key={group} className="numbers-table">
              <caption>{t(`group.${group}`)}</caption>
              <thead>
                <tr>
                  {(['series', 'last', 'paper', 'next'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const key = seriesKey(row)
                  const text = typed[key] ?? ''
                  const state = rowState(row, text)
                  const name = nameOf(t, row)
                  return (
                    <tr key={key}>
                      <th scope="row">{name}</th>
                      <td>{paperOf(t, row, row.last)}</td>
                      <td>
                        <input
                          aria-label={t('field', { series: name })}
                          aria-invalid={state.kind === 'wrong'}
                          autoFocus={row === first}
                          autoComplete="off"
                          maxLength={40}
                          disabled={disabled}
                          value={text}
                          onChange={(event) => onType(key, event.target.value)}
                          onKeyDown={step}
                        />
                      </td>
                      <td>
                        {state.kind === 'good' && (
                          <>
                            <b>{paperOf(t, row, state.lastOnPaper + 1)}</b>
                            {state.skipped > 0 && <span>{t('skipped', { count: state.skipped })}</span>}
                          </>
                        )}
                        {state.kind === 'wrong' && (
                          <span className="numbers-why">{t(`wrong.${state.because}`)}</span>
                        )}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )
        )
      })}
    </>
  )
}
