import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { Pick } from '../../ui/pick.tsx'
import { asksAge, claimOf, CLAIM_REASONS } from './claim.ts'
import type { ClaimDraft } from './claim.ts'

/** 优先原因, and the age where 高龄 is the reason: it decides against the hall's thresholds and is not kept. */
export const ClaimFields = ({
  label,
  draft,
  asked,
  onDraft,
  onEnter,
}: {
  readonly label: string
  readonly draft: ClaimDraft
  /** Somebody wanted to go on: what is missing is said. */
  readonly asked: boolean
  readonly onDraft: (draft: ClaimDraft) => void
  readonly onEnter: () => void
}): ReactElement => {
  const { t } = useTranslation('queue')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const rules = useQuery('queueRules.get', {}, ['settings']).value?.rules ?? null
  const wrong = asked && claimOf(draft) === null
  useEffect(() => {
    if (wrong) field.current?.focus()
  }, [wrong])
  return (
    <>
      <Pick
        label={label}
        options={CLAIM_REASONS.map((reason) => ({
          value: reason,
          label: reason === 'none' ? t('noPriority') : t(`reason.${reason}`),
        }))}
        chosen={draft.reason}
        onChoose={(reason) => onDraft({ reason, age: '' })}
        onEnter={() => (asksAge(draft) ? field.current?.focus() : onEnter())}
      />
      {asksAge(draft) && (
        <>
          <label className="queue-age-label" htmlFor={id}>
            {t('line:age.label')}
          </label>
          <input
            id={id}
            ref={field}
            type="text"
            inputMode="numeric"
            maxLength={3}
            className="queue-age"
            value={draft.age}
            aria-invalid={wrong}
            aria-describedby={`${id}-note`}
            onChange={(event) => onDraft({ ...draft, age: event.target.value })}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
              if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
              event.preventDefault()
              onEnter()
            }}
          />
          <span
            id={`${id}-note`}
            className={wrong ? 'queue-age-note queue-age-wrong' : 'queue-age-note'}
            role={wrong ? 'alert' : undefined}
          >
            {wrong
              ? t('line:age.wrong')
              : rules === null
                ? ''
                : t('line:age.hint', { from: rules.seniorFrom, urgent: rules.urgentFrom })}
          </span>
        </>
      )}
    </>
  )
}
