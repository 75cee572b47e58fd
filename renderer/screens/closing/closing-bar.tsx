import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { ReactElement } from 'react'
import type { ExportTarget } from '#shared/contract/export.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useHall, useToday } from '../../ui/hall.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { soundSince } from './closing-state.ts'
import type { ClosingState } from './closing-state.ts'
import type { Closing } from './use-closing.ts'

interface ClosingBarProps {
  readonly closing: Closing
  /** Every place that is switched on. */
  readonly targets: readonly ExportTarget[]
  readonly onBack: () => void
}

/** One thing that can be done about the end of the day. */
interface Act {
  readonly label: string
  readonly act: () => void
  readonly disabled?: boolean
}

interface Offer {
  readonly outcome: string
  readonly written: string
  /** Ctrl Enter; null where nothing is offered. */
  readonly primary: Act | null
  /** Alt 7. */
  readonly other: Act | null
  /** Esc. */
  readonly escape: Act
}

/** Where the end of the day stands, and the keys that lead on, aside or back. */
export const ClosingBar = ({ closing, targets, onBack }: ClosingBarProps): ReactElement => {
  const { t } = useTranslation('exports')
  const { outcome, written, primary, other, escape } = useOffer(closing, targets, onBack)
  const { busy, failure, ending } = closing
  const press = primary === null || primary.disabled === true ? null : primary.act
  useKeys({ primary: press, caseAction7: other?.act ?? null, escape: escape.act })
  return (
    <BottomBar
      actions={
        ending !== 'asked' && (
          <>
            <ActionButton label={escape.label} keyName="escape" onPress={escape.act} />
            {other !== null && <ActionButton label={other.label} keyName="caseAction7" onPress={other.act} />}
            {primary !== null && (
              <ActionButton
                kind="primary"
                label={primary.label}
                keyName="primary"
                disabled={primary.disabled ?? false}
                busyLabel={busy ? t('closing.startBusy') : null}
                onPress={primary.act}
              />
            )}
          </>
        )
      }
    >
      {failure === null ? (
        <BottomWords outcome={outcome} written={written} />
      ) : (
        <div role="alert">
          <BottomWords outcome={failure.title} written={failure.text} />
        </div>
      )}
    </BottomBar>
  )
}

/** What is said while the seconds run: why it ends now, and what that means. */
const countdownWords = (t: TFunction<'exports'>, state: ClosingState): Pick<Offer, 'outcome' | 'written'> => {
  switch (state.kind) {
    case 'failed':
      return {
        outcome: t('closing.anywayCountdown', { bad: state.left.length }),
        written: t('closing.anywayCountdownHow'),
      }
    case 'sound':
      return {
        outcome: t('closing.sound'),
        written: state.missing > 0 ? t('closing.soundHow', { count: state.missing }) : t('closing.endingHow'),
      }
    case 'ready':
    case 'running':
      return { outcome: t('closing.offSoon'), written: t('closing.endingHow') }
  }
}

/** What is said and offered in each state: of two that hold, the one that is nearer to the end. */
const useOffer = (closing: Closing, targets: readonly ExportTarget[], onBack: () => void): Offer => {
  const { t } = useTranslation('exports')
  const { demo, signedIn } = useHall()
  const today = useToday()
  const { state, foreign, left, stopped, ending } = closing
  const back: Act = { label: t('closing.back'), act: onBack }
  const mayCancel = signedIn.roles.some((role) => role !== 'window')
  const off: Act = { label: t('closing.offNow'), act: closing.endAnyway }

  if (ending === 'asked')
    return {
      outcome: t(demo ? 'closing.endingDemo' : 'closing.ending'),
      written: t('closing.endingHow'),
      primary: null,
      other: null,
      escape: { label: t('closing.back'), act: () => undefined },
    }
  if (left !== null)
    return {
      ...countdownWords(t, state),
      primary: { label: t(demo ? 'closing.nowDemo' : 'closing.now'), act: closing.endNow },
      other: null,
      escape: { label: t('closing.stop'), act: closing.stop },
    }
  switch (state.kind) {
    case 'ready': {
      const since = soundSince(targets, today)
      const start: Act = {
        label: t(foreign === null ? 'closing.start' : 'closing.follow'),
        act: closing.start,
        disabled: targets.length === 0 && foreign === null,
      }
      if (foreign !== null)
        return {
          outcome: t('closing.already'),
          written: t('closing.alreadyHow'),
          primary: start,
          other: null,
          escape: back,
        }
      return {
        outcome: since === null ? t('closing.ready') : t('closing.soundToday', { time: timeAt(since) }),
        written: targets.length === 0 ? t('closing.offOnly') : t('closing.readyHow'),
        primary: start,
        other: since === null && targets.length > 0 ? null : off,
        escape: back,
      }
    }
    case 'running':
      return {
        outcome: t('closing.running'),
        written: t('closing.runningHow'),
        primary: null,
        other: mayCancel ? { label: t('closing.cancel'), act: closing.cancel } : null,
        escape: back,
      }
    case 'sound':
      return {
        outcome: t(stopped ? 'closing.stopped' : 'closing.sound'),
        written: t('closing.stoppedHow'),
        primary: { label: off.label, act: off.act },
        other: null,
        escape: back,
      }
    case 'failed':
      return {
        outcome:
          state.outcomes.length === 0
            ? t('closing.failedNone')
            : t('closing.failed', { bad: state.left.length }),
        written: t('closing.failedHow'),
        primary: { label: t('closing.retry'), act: closing.start },
        other: { label: t('closing.anyway'), act: closing.endAnyway },
        escape: back,
      }
  }
}
