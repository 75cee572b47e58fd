import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { alarmDay } from '#shared/domain/limit/count-limit.ts'
import type { LimitCount } from '#shared/domain/limit/limit-count.ts'
import { BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { limitWords } from '../../ui/due-explanation.tsx'
import { useToday } from '../../ui/hall.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { useNarrow } from '../../ui/use-zone.ts'
import { finishesNow } from './endings.ts'

interface AcceptWordsProps {
  readonly view: IntakeView
  readonly explained: boolean
  readonly onExplain: () => void
}

/** Everything is there or promised: both limits with their names, the earlier bold and with its year. */
export const AcceptWords = ({ view, explained, onExplain }: AcceptWordsProps): ReactElement => {
  const { t } = useTranslation('deskBar')
  const words = useDateWords(useToday())
  const narrow = useNarrow()
  const { due } = view
  const other = due === null ? null : due.basis === 'promised' ? due.legal : due.promised
  const decides = due === null ? null : due[due.basis]
  const named = (basis: 'promised' | 'legal', count: LimitCount): string =>
    t(`next.${basis}`, { limit: limitWords(t, count) })
  return (
    <>
      <AcceptOutcome view={view} />
      <i className="bar-rule" />
      {finishesNow(view) ? (
        <span className="strip-text ui-clip">{t('next.finishText')}</span>
      ) : due === null || decides === null ? (
        <span className="strip-text ui-clip">
          {view.matter.hallPart === 'forward'
            ? t('next.forwardTo', { organ: view.matter.decidedBy })
            : t('next.noLimit')}
        </span>
      ) : (
        <>
          <span className="bar-date">
            <span>
              {named(due.basis, decides)}
              {due.provisional && <Tag tone="provisional">{t('staff:provisional')}</Tag>}
            </span>
            <b>{t('next.due', { date: words.full(due.due) })}</b>
          </span>
          {other !== null && !narrow && (
            <span className="bar-date bar-date-later">
              <span>{named(due.basis === 'promised' ? 'legal' : 'promised', other)}</span>
              <span>{words.named(alarmDay(other))}</span>
            </span>
          )}
          <ActionButton
            label={t('actions.dayByDay')}
            keyName="dayByDay"
            kind={explained ? 'open' : 'secondary'}
            onPress={onExplain}
          />
        </>
      )}
    </>
  )
}

/** 材料齐全; or 容缺 n 项 with the day until which they are promised. */
const AcceptOutcome = ({ view }: { readonly view: IntakeView }): ReactElement => {
  const { t } = useTranslation('deskBar')
  const words = useDateWords(useToday())
  const narrow = useNarrow()
  const { counts, matter, next } = view
  if (next.step === 'accept' && next.deferred > 0 && matter.deferral !== null)
    return (
      <BottomWords
        outcome={t('next.deferred', { count: next.deferred })}
        written={t(matter.deferral.provisional ? 'next.deferredAbout' : 'next.deferredUntil', {
          date: words.named(matter.deferral.until),
        })}
      />
    )
  return (
    <BottomWords
      outcome={t('next.complete')}
      {...(narrow
        ? {}
        : {
            written: t(counts.reused > 0 ? 'next.completeReused' : 'next.completeCounts', counts),
          })}
    />
  )
}
