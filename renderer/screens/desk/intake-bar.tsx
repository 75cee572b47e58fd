import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { useNarrow } from '../../ui/use-zone.ts'
import { AcceptWords } from './accept-words.tsx'
import { declinesByExplaining, mayReceive } from './endings.ts'
import type { OtherResult } from './endings.ts'
import { gapWords } from './gap-words.ts'
import { kindKey } from './other-results.tsx'
import { fillWords, primaryOf } from './primary.ts'
import type { Ending } from './use-conclude.ts'

interface IntakeBarProps {
  readonly view: IntakeView
  readonly busy: Ending['what'] | null
  readonly other: OtherResult | null
  readonly explained: boolean
  /** The line whose finding is still being written. */
  readonly writing: number | null
  readonly onPrimary: () => void
  readonly onOther: () => void
  readonly onReceive: () => void
  readonly onExplain: () => void
}

/** What happens next, and the one key that does it. */
export const IntakeBar = (props: IntakeBarProps): ReactElement => {
  const { view, busy, other, writing, onPrimary, onOther, onReceive } = props
  const { t } = useTranslation('deskBar')
  const narrow = useNarrow()
  const primary = primaryOf(view, other)
  const reason =
    writing !== null
      ? t('next.writing', { position: writing })
      : primary.reason === null
        ? null
        : t(primary.reason.key, primary.reason.facts)
  const offersReceive = other === null && !narrow && view.next.step !== 'accept' && mayReceive(view)
  return (
    <BottomBar
      actions={
        <>
          {reason !== null && <span className="ui-bottom-reason">{reason}</span>}
          {offersReceive && (
            <ActionButton
              label={t('other.kinds.received')}
              keyName="receive"
              disabled={busy !== null}
              onPress={onReceive}
            />
          )}
          <ActionButton
            label={t('actions.other')}
            keyName="otherResults"
            kind={other === null ? 'secondary' : 'open'}
            disabled={busy !== null}
            onPress={onOther}
          />
          <ActionButton
            kind="primary"
            label={t(primary.label)}
            keyName="primary"
            disabled={reason !== null}
            busyLabel={busy === null ? null : t(primary.busyLabel)}
            onPress={onPrimary}
          />
        </>
      }
    >
      {other !== null ? (
        <OtherWordsOf view={view} other={other} />
      ) : view.next.step === 'accept' ? (
        <AcceptWords view={view} explained={props.explained} onExplain={props.onExplain} />
      ) : (
        <OpenWords view={view} />
      )}
    </BottomBar>
  )
}

const OtherWordsOf = ({
  view,
  other,
}: {
  readonly view: IntakeView
  readonly other: OtherResult
}): ReactElement => {
  const { t } = useTranslation('deskBar')
  const words = useDateWords(useToday())
  const outcome = t(kindKey(other, view))
  if (other === 'received' && view.matter.tellBy !== null) {
    const { date, deemed } = view.matter.tellBy
    const written = t(deemed ? 'other.text.receivedDeemed' : 'other.text.received', {
      date: words.named(date),
    })
    return <BottomWords outcome={outcome} written={written} />
  }
  const key =
    other === 'declined' && declinesByExplaining(view)
      ? 'explained'
      : other === 'left' && view.purpose !== 'first'
        ? view.purpose === 'examine'
          ? 'putDown'
          : 'leftAgain'
        : other
  return <BottomWords outcome={outcome} written={t(`other.text.${key}`)} />
}

/** While something is open: what, how it stands, and what will be written. */
const OpenWords = ({ view }: { readonly view: IntakeView }): ReactElement => {
  const { t } = useTranslation('deskBar')
  const narrow = useNarrow()
  const { next, counts } = view
  const gaps = counts.missing + counts.defective
  if (view.purpose === 'supply' && next.step !== 'fill') return <SupplyWords view={view} />
  if (next.step === 'notice') {
    const written = t(view.purpose === 'return' ? 'next.writtenRemaining' : 'next.written', {
      gaps: gapWords(view, t),
    })
    return (
      <BottomWords
        outcome={t('next.missing', { count: gaps })}
        counts={t(narrow ? 'next.missingOnly' : 'next.missingParts', { ...counts, rest: restWords(view, t) })}
        written={narrow ? t('next.totals', { ...counts, rest: restWords(view, t) }) : written}
      />
    )
  }
  const outcome =
    counts.unchecked > 0
      ? t('next.check', { count: counts.unchecked })
      : gaps > 0
        ? t('next.missing', { count: gaps })
        : // Every line is marked, but the list itself still hangs on what is to be filled in.
          fillText(view, t)
  return (
    <BottomWords
      outcome={outcome}
      // In big text the reason beside the button takes the room of the counts.
      {...(narrow ? {} : { counts: t('next.counts', { ...counts, rest: restWords(view, t) }) })}
      written={
        gaps > 0
          ? t('next.writtenSoFar', { gaps: gapWords(view, t) })
          : t(next.step === 'check' ? 'next.checkText' : 'next.fillText')
      }
    />
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

const fillText = (view: IntakeView, t: Translate): string => {
  const { key, facts } = fillWords(view)
  return t(key, facts)
}

/** 容缺 and 沿用 are counted only where there are any. */
const restWords = ({ counts }: IntakeView, t: Translate): string =>
  (['deferred', 'reused'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => t(`deskBar:next.rest.${state}`, { count: counts[state] }))
    .join('')

/** 补交: what has come now, and that the rest stays promised. */
const SupplyWords = ({ view }: { readonly view: IntakeView }): ReactElement => {
  const { t } = useTranslation('deskBar')
  const told = view.lines.filter((line) => line.told)
  const here = told.filter(({ mark }) => mark !== null && mark.state !== 'defective').length
  return (
    <BottomWords
      outcome={t('next.supplied', { count: here })}
      counts={t('next.suppliedOf', { total: told.length })}
      written={t(here < told.length ? 'next.supplyRest' : 'next.supplyAll')}
    />
  )
}
