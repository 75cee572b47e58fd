import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportWarning } from '#shared/contract/export.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../api/use-command.ts'
import { ActionButton } from '../ui/button.tsx'
import { useAreaFailure } from '../ui/area-failure.ts'
import { useMomentWords } from '../ui/export/moment-words.ts'
import { useHall } from '../ui/hall.tsx'
import { useNavigate, useRoute } from '../ui/navigate.tsx'
import { Popover } from '../ui/popover.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { NoteForm } from './note-form.tsx'
import './shell-line.css'
import './export-warning.css'

/**
 * 导出提醒: below the top bar of every page, over the whole width and with room of its own, until there is a sound
 * package again or the lead has taken note. What happened, what is safe, what to do, and the keys for it.
 */
export const ExportWarningLine = ({
  warning,
  running,
}: {
  readonly warning: ExportWarning
  readonly running: OutputOf<'export.warning'>['running']
}): ReactElement => {
  const { t } = useTranslation('exports')
  const navigate = useNavigate()
  const closes = useRoute().screen === 'closing'
  const { roles } = useHall().signedIn
  const words = useAreaFailure('exports')
  const starting = useCommand('export.start')
  const [noting, setNoting] = useState(false)
  const mayNote = roles.includes('lead') || roles.includes('admin')
  const said = useWarningWords()(warning)
  const look = (): void => navigate({ screen: 'duty', tab: 'exports' })
  useKeys({ exports: look })
  const { clear } = starting
  // A refusal was about how it stood before.
  useEffect(clear, [clear, running])
  const failure = starting.failure === null ? null : words(starting.failure)
  return (
    <section className="shell-line export-warning" role="alert" aria-label={t('warning.label')}>
      <p>
        <b title={said.what}>{said.what}</b>
        {failure === null ? (
          <span title={`${said.safe}${said.how}`}>
            {said.safe}
            {said.how}
          </span>
        ) : (
          <span className="export-warning-failed">{failure.title}</span>
        )}
      </p>
      <div>
        <ActionButton label={t('warning.look')} keyName="exports" onPress={look} />
        {!closes && (
          <ActionButton
            label={t(warning.kind === 'failed' ? 'warning.retry' : 'warning.start')}
            busyLabel={running !== null ? t('warning.running') : starting.busy ? t('warning.busy') : null}
            onPress={() =>
              // What is sound already is not written once more; where nothing is, everything.
              void starting.run({
                cause: 'hand',
                targetIds: warning.targets.map(({ targetId }) => targetId),
              })
            }
          />
        )}
        {mayNote && (
          <span className="popover-anchor">
            <ActionButton
              label={t('warning.note')}
              kind={noting ? 'open' : 'secondary'}
              onPress={() => setNoting(!noting)}
            />
            {noting && (
              <Popover label={t('warning.noteLabel')} align="end" onClose={() => setNoting(false)}>
                <NoteForm runId={warning.runId} onDone={() => setNoting(false)} />
              </Popover>
            )}
          </span>
        )}
      </div>
    </section>
  )
}

/** The warning in three parts. Of several places the first says what to do; the others are named. */
const useWarningWords = (): ((warning: ExportWarning) => {
  readonly what: string
  readonly safe: string
  readonly how: string
}) => {
  const { t } = useTranslation('exports')
  const moment = useMomentWords()
  return ({ kind, since, targets, lastGoodAt }) => {
    const safe = [
      t('warning.safe'),
      ...(lastGoodAt === null ? [] : [t('warning.lastGood', { when: moment(lastGoodAt) })]),
    ].join('')
    const [first] = targets
    if (kind !== 'failed' || first === undefined)
      return {
        what: kind === 'failed' ? t('warning.signIn.failed') : t(`warning.${kind}`),
        safe,
        how: t('warning.lateHow'),
      }
    const whats = targets.map(({ name, problem, damaged }) =>
      damaged
        ? t('warning.targetDamaged', { name })
        : t('warning.target', { name, what: t(`problem.${problem}.what`) }),
    )
    return {
      what: [since === null ? '' : t('warning.failed', { when: moment(since) }), ...whats].join(''),
      safe,
      how: t(first.damaged ? 'damaged.how' : `problem.${first.problem}.how`),
    }
  }
}
