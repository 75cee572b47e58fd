import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { alarmDay } from '#shared/domain/limit/count-limit.ts'
import type { LimitCount } from '#shared/domain/limit/limit-count.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { limitWords } from '../../ui/due-explanation.tsx'
import { useToday } from '../../ui/hall.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { useNarrow } from '../../ui/use-zone.ts'
import { gapWords } from './gap-words.ts'
import type { OtherResult } from './other-results.tsx'
import type { Concluding } from './use-conclude.ts'

interface IntakeBarProps {
  readonly view: IntakeView
  readonly busy: Concluding | null
  readonly other: OtherResult | null
  readonly explained: boolean
  readonly onPrimary: () => void
  readonly onOther: () => void
  readonly onExplain: () => void
}

/** What happens next, and the one key that does it. */
export const IntakeBar = (props: IntakeBarProps): ReactElement => {
  const { view, busy, other, onPrimary, onOther } = props
  const { t } = useTranslation('desk')
  const { next } = view
  const primary = usePrimary(props)
  return (
    <BottomBar
      actions={
        <>
          {primary.reason !== null && <span className="ui-bottom-reason">{primary.reason}</span>}
          <ActionButton
            label={t('actions.other')}
            keyName="otherResults"
            kind={other === null ? 'secondary' : 'open'}
            disabled={busy !== null}
            onPress={onOther}
          />
          <ActionButton
            kind="primary"
            label={primary.label}
            keyName="primary"
            disabled={primary.reason !== null}
            busyLabel={busy === null ? null : primary.busyLabel}
            onPress={onPrimary}
          />
        </>
      }
    >
      {other !== null ? (
        <BottomWords outcome={t(`other.kinds.${other}`)} written={t(`other.text.${other}`)} />
      ) : next.step === 'accept' ? (
        <AcceptWords {...props} />
      ) : (
        <OpenWords view={view} />
      )}
    </BottomBar>
  )
}

const usePrimary = ({
  view,
  other,
}: IntakeBarProps): { label: string; busyLabel: string; reason: string | null } => {
  const { t } = useTranslation('desk')
  const { next, counts } = view
  if (other !== null)
    return { label: t(`other.kinds.${other}`), busyLabel: t(`other.doing.${other}`), reason: null }
  const forward = view.matter.hallPart === 'forward'
  const accept = {
    label: t(forward ? 'actions.forward' : 'actions.accept'),
    busyLabel: t(forward ? 'actions.forwarding' : 'actions.accepting'),
  }
  const notify = {
    label: t(view.returning === null ? 'actions.notify' : 'actions.remaining'),
    busyLabel: t('actions.notifying'),
  }
  const likely = counts.missing + counts.defective > 0 ? notify : accept
  switch (next.step) {
    case 'notice':
      return { ...notify, reason: null }
    case 'accept':
      return { ...accept, reason: null }
    case 'check':
      return { ...likely, reason: t('next.checkReason', { count: next.unchecked }) }
    case 'fill':
      return { ...likely, reason: fillWords(view, t) }
  }
}

type Translate = ReturnType<typeof useTranslation>['t']

const fillWords = (view: IntakeView, t: Translate): string => {
  if (view.next.step !== 'fill') return ''
  const { field, label } = view.next
  const guardian = field === 'representative' && view.presence === 'guardian'
  return t(`desk:next.fill.${guardian ? 'representativeGuardian' : field}`, { label })
}

/** While something is open: what, how it stands, and what will be written. */
const OpenWords = ({ view }: { readonly view: IntakeView }): ReactElement => {
  const { t } = useTranslation('desk')
  const narrow = useNarrow()
  const { next, counts } = view
  const gaps = counts.missing + counts.defective
  if (next.step === 'notice') {
    const written = t(view.returning === null ? 'next.written' : 'next.writtenRemaining', {
      gaps: gapWords(view, t),
    })
    return (
      <BottomWords
        outcome={t('next.missing', { count: gaps })}
        counts={t(narrow ? 'next.missingOnly' : 'next.missingParts', counts)}
        written={narrow ? t('next.totals', counts) : written}
      />
    )
  }
  const outcome =
    counts.unchecked > 0
      ? t('next.check', { count: counts.unchecked })
      : gaps > 0
        ? t('next.missing', { count: gaps })
        : // Every line is marked, but the list itself still hangs on what is to be filled in.
          fillWords(view, t)
  return (
    <BottomWords
      outcome={outcome}
      counts={t('next.counts', counts)}
      written={
        gaps > 0
          ? t('next.writtenSoFar', { gaps: gapWords(view, t) })
          : t(next.step === 'check' ? 'next.checkText' : 'next.fillText')
      }
    />
  )
}

/** Everything is there: both limits with their names, the earlier bold and with its year. */
const AcceptWords = ({ view, explained, onExplain }: IntakeBarProps): ReactElement => {
  const { t } = useTranslation('desk')
  const words = useDateWords(useToday())
  const narrow = useNarrow()
  const { due, counts } = view
  const other = due === null ? null : due.basis === 'promised' ? due.legal : due.promised
  const decides = due === null ? null : due[due.basis]
  const named = (basis: 'promised' | 'legal', count: LimitCount): string =>
    t(`next.${basis}`, { limit: limitWords(t, count) })
  return (
    <>
      <BottomWords
        outcome={t('next.complete')}
        {...(narrow ? {} : { written: t('next.completeCounts', counts) })}
      />
      <i className="bar-rule" />
      {due === null || decides === null ? (
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
