import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { Representative } from '#shared/domain/person/party.ts'
import { TextButton } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { Key } from '../../ui/key.tsx'
import { Popover } from '../../ui/popover.tsx'

interface EntrustmentProps {
  readonly representative: Representative
  /** Written into the record as it stands on the paper; a proposal until it was looked at. */
  readonly proposal: string
  readonly onSave: (entrustment: NonNullable<Representative['entrustment']>) => void
  readonly onPrintForm: () => void
  readonly onDone: () => void
}

/**
 * 授权: what the 授权委托书 covers and until when (民法典 165条). Behind one word of the agent's line, because it is known
 * only once the paper has been seen; opens by itself when it is the next thing needed.
 */
export const Entrustment = (props: EntrustmentProps): ReactElement => {
  const { representative, onDone } = props
  const { t } = useTranslation('deskPeople')
  const words = useDateWords(useToday())
  const [open, setOpen] = useState(false)
  const { entrustment } = representative
  const covers = ({ scope, until }: NonNullable<Representative['entrustment']>): string =>
    t('entrustment.covers', {
      scope,
      until:
        until === null ? t('entrustment.untilDone') : t('entrustment.untilDay', { date: words.full(until) }),
    })
  return (
    <span className="popover-anchor">
      <button
        type="button"
        className="ui-text-button"
        data-field="representative-entrustment"
        data-opens={open}
        aria-expanded={open}
        title={entrustment === null ? undefined : covers(entrustment)}
        onClick={() => setOpen(!open)}
      >
        {t(entrustment === null ? 'entrustment.label' : 'entrustment.seen')}
      </button>
      {open && (
        <Popover label={t('entrustment.title')} align="end" onClose={() => setOpen(false)}>
          <EntrustmentForm
            {...props}
            onDone={() => {
              setOpen(false)
              onDone()
            }}
          />
        </Popover>
      )}
    </span>
  )
}

const EntrustmentForm = ({
  representative,
  proposal,
  onSave,
  onPrintForm,
  onDone,
}: EntrustmentProps): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const today = useToday()
  const [scope, setScope] = useState(representative.entrustment?.scope ?? proposal)
  const [until, setUntil] = useState(representative.entrustment?.until ?? '')
  const [dated, setDated] = useState(until !== '')
  const [asked, setAsked] = useState(false)
  const noScope = scope.trim() === ''
  const noDay = dated && !/^\d{4}-\d{2}-\d{2}$/.test(until)
  const save = (): void => {
    if (noScope || noDay) {
      setAsked(true)
      return
    }
    onSave({ scope: scope.trim(), until: dated ? until : null })
    onDone()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
    if (event.target instanceof HTMLButtonElement && event.target.role !== 'radio') return
    event.preventDefault()
    save()
  }
  return (
    <div className="entrustment" role="group" aria-label={t('entrustment.title')} onKeyDown={press}>
      <label>
        <span className="visit-label">{t('entrustment.scope')}</span>
        <input
          className="visit-input"
          maxLength={200}
          value={scope}
          aria-invalid={asked && noScope}
          onChange={(event) => setScope(event.target.value)}
        />
      </label>
      <div className="entrustment-line">
        <span className="visit-label">{t('entrustment.period')}</span>
        <Choice
          label={t('entrustment.period')}
          options={[
            { value: 'done', label: t('entrustment.untilDone') },
            { value: 'day', label: t('entrustment.toDay') },
          ]}
          chosen={dated ? 'day' : 'done'}
          onChoose={(chosen) => setDated(chosen === 'day')}
        />
        {dated && (
          <input
            className="visit-input"
            type="date"
            min={today}
            value={until}
            aria-label={t('entrustment.toDay')}
            aria-invalid={asked && noDay}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
      </div>
      {asked && (noScope || noDay) && (
        <p className="strip-error" role="alert">
          {t(noScope ? 'entrustment.scopeNeeded' : 'entrustment.dayNeeded')}
        </p>
      )}
      <p className="entrustment-line">
        <TextButton label={t('entrustment.save')} onPress={save} />
        <span className="visit-links">
          <TextButton label={t('entrustment.print')} onPress={onPrintForm} />
          <Key name="entrustmentForm" />
        </span>
      </p>
    </div>
  )
}
