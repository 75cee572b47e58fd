import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { LogEntry } from '#shared/contract/desk-log.ts'

/** The chosen entry in full: what was asked, what was said, and what became of a need. */
export const LogSide = ({ entry }: { readonly entry: LogEntry | null }): ReactElement => {
  const { t } = useTranslation('deskLog')
  if (entry === null)
    return (
      <aside className="log-side" aria-label={t('list.label')}>
        <p className="ui-quiet">{t('list.none')}</p>
      </aside>
    )
  const { kind, need, question, answer } = entry
  const rows: readonly (readonly [string, string])[] =
    question === null
      ? []
      : [
          [t(`question.${kind}`), question],
          [t(`answer.${kind}`), answer ?? ''],
          ...(need === null
            ? []
            : ([
                [t('class'), t(`classes.${need.class}`)],
                [t('urgency'), t(`urgencies.${need.urgency}`)],
                [t('outcome'), t(`outcomes.${need.outcome}`)],
                ...(need.outcome === 'own'
                  ? []
                  : ([[t(`provider.${need.outcome}`), need.provider]] as const)),
                [t('confirmedBy'), need.confirmedBy],
              ] as const)),
        ]
  const facts: readonly (readonly [string, string])[] = [
    ...rows,
    [t('list.matter'), entry.matterName],
    [t('list.ticket'), entry.ticketNumber ?? ''],
    [t('list.counter'), entry.counterNumber === null ? '' : t('list.at', { counter: entry.counterNumber })],
    [t('list.document'), entry.documentNumber],
  ]
  return (
    <aside className="log-side" aria-label={t('list.label')}>
      {question === null && <p className="ui-quiet">{t('list.erased')}</p>}
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </aside>
  )
}
