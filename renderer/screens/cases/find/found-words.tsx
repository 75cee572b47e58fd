import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { MOST_LISTED } from '#shared/contract/case-list.ts'
import { fieldsSet, withoutField } from '#shared/domain/search/case-filter.ts'
import { Hint, HintBar } from '../../../ui/bottom-bar.tsx'
import { Key, KeyCap } from '../../../ui/key.tsx'
import { EmptyLine } from '../../../ui/loading.tsx'
import { Tag } from '../../../ui/status-tag.tsx'
import type { Chip } from './filter-words.ts'
import type { Found } from './use-found.ts'

/** What was asked, and how much there is of it: “王小明” 12 件. */
export const FoundSummary = ({ found }: { readonly found: Found }): ReactElement => {
  const { t } = useTranslation('find')
  const { asked, rows, total, many } = found
  const about =
    asked.text !== ''
      ? t('summary.text', { text: asked.text })
      : t(fieldsSet(asked.filter).length === 0 ? 'summary.all' : 'summary.filtered')
  return (
    <p className="found-summary" role="status">
      <b className="ui-clip">{about}</b>
      {rows !== null && (
        <span>{t(many ? 'summary.many' : 'summary.count', { count: many ? MOST_LISTED : total })}</span>
      )}
    </p>
  )
}

/** Every condition as a word with its way out. */
export const FilterChips = ({
  found,
  chips,
}: {
  readonly found: Found
  readonly chips: readonly Chip[]
}): ReactElement => {
  const { t } = useTranslation('find')
  return (
    <div className="found-chips">
      {chips.map(({ field, name, value }) => (
        <button
          key={field}
          type="button"
          className="found-chip"
          aria-label={t('clearChip', { field: name, value })}
          onClick={() => found.narrow(withoutField(found.asked.filter, field))}
          onKeyDown={(event) => {
            if (event.code !== 'Delete' && event.code !== 'Backspace') return
            event.preventDefault()
            found.narrow(withoutField(found.asked.filter, field))
          }}
        >
          <span className="ui-clip">{t('chip', { field: name, value })}</span>
          <i aria-hidden="true" />
        </button>
      ))}
    </div>
  )
}

/** What a person should know of this list before relying on it. */
export const FoundNotes = ({ found }: { readonly found: Found }): ReactElement | null => {
  const { t } = useTranslation('find')
  const { fresh, unindexed, many, asked } = found
  if (!fresh) return <Tag tone="near">{t('old')}</Tag>
  if (unindexed > 0)
    return (
      <Tag tone="near">
        {t(unindexed >= MOST_LISTED ? 'unindexedMany' : 'unindexed', { count: unindexed })}
      </Tag>
    )
  if (!many) return null
  const sorted = asked.text !== '' && asked.sort !== 'received'
  return <span className="found-note">{t(sorted ? 'sortedOf' : 'turnedTo', { count: MOST_LISTED })}</span>
}

/** What was searched and what else may be typed. */
export const FoundNothing = ({ found }: { readonly found: Found }): ReactElement => {
  const { t } = useTranslation('find')
  const { text, filter } = found.asked
  const narrowed = fieldsSet(filter).length > 0
  if (text === '') return <EmptyLine title={t('notFound.filter')} text={t('notFound.filterHow')} />
  return narrowed ? (
    <EmptyLine title={t('notFound.both', { text })} text={t('notFound.bothHow')} />
  ) : (
    <EmptyLine title={t('notFound.text', { text })} text={t('notFound.textHow')} />
  )
}

export const FoundHints = ({
  found,
  perPage,
}: {
  readonly found: Found
  readonly perPage: number
}): ReactElement => {
  const { t } = useTranslation('find')
  const { asked, place, rows, total, many } = found
  const shown = rows?.length ?? 0
  return (
    <HintBar
      aside={
        rows !== null && (
          <>
            <span className="cases-order">{t(`sorts.${asked.sort}`)}</span>
            <span>
              {shown === 0
                ? t('rangeNone')
                : t(many ? 'rangeMany' : 'range', {
                    from: place.offset + 1,
                    to: place.offset + shown,
                    total,
                  })}
            </span>
          </>
        )
      }
    >
      <Hint
        keys={
          <>
            <KeyCap cap={t('keys.up')} />
            <KeyCap cap={t('keys.down')} />
          </>
        }
        text={t('hints.choose')}
      />
      <Hint keys={<KeyCap cap={t('keys.enter')} />} text={t('hints.open')} />
      {total > perPage && <Hint keys={<KeyCap cap={t('keys.page')} />} text={t('hints.page')} />}
      <Hint keys={<Key name="escape" />} text={t('hints.back')} />
    </HintBar>
  )
}
