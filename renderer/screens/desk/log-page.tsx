import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { LOG_KINDS } from '#shared/contract/desk-log.ts'
import { TextButton } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { useKept } from '../../ui/kept.tsx'
import { Key } from '../../ui/key.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { LogBar } from './log-bar.tsx'
import { LogChannelField, LogExtras } from './log-choices.tsx'
import { EMPTY_DRAFT } from './log-draft.ts'
import type { LogDraft } from './log-draft.ts'
import { LogText } from './log-field.tsx'
import { LogMatter } from './log-matter.tsx'
import { LogPeople } from './log-people.tsx'
import { NeedFields } from './need-fields.tsx'
import type { Said } from './use-desk-log.ts'
import { useLogAdd } from './use-log-add.ts'
import type { LogPlace } from './use-log-add.ts'
import { useLogCard } from './use-log-card.ts'
import { useLogKeys } from './use-log-keys.ts'

/** 咨询记录、不予办理的解释、需求登记 on one page; what is typed outlives closing it. */
export const LogPage = ({
  place,
  onSaved,
  onClose,
}: {
  readonly place: LogPlace
  readonly onSaved: (said: Said) => void
  readonly onClose: () => void
}): ReactElement => {
  const { t } = useTranslation('deskLog')
  const page = useRef<HTMLElement>(null)
  const [draft, setDraft] = useKept<LogDraft>('desk.logDraft', EMPTY_DRAFT)
  const onDraft = (change: Partial<LogDraft>): void => setDraft({ ...draft, ...change })
  const adding = useLogAdd(draft, null, place, (said) => {
    setDraft(EMPTY_DRAFT)
    onSaved(said)
  })
  const nextKind = (): void =>
    onDraft({ kind: LOG_KINDS[(LOG_KINDS.indexOf(draft.kind) + 1) % LOG_KINDS.length] ?? 'consultation' })
  useLogCard(page, draft, onDraft)
  const primary = useLogKeys(page, { draft, onDraft, adding, onClose, onNextKind: nextKind })
  const { kind } = draft
  return (
    <section ref={page} className="log" aria-label={t('title')}>
      <PageHead
        title={t('title')}
        aside={
          <>
            <TextButton label={t('close')} onPress={onClose} />
            <Key name="escape" />
          </>
        }
      >
        <Choice
          label={t('kindLabel')}
          chosen={kind}
          onChoose={(chosen) => onDraft({ kind: chosen })}
          options={LOG_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <Key name="nextTab" />
      </PageHead>
      {adding.failed !== null && (
        <NoticeLine tone="trouble" title={adding.failed.title} text={adding.failed.text} />
      )}
      <div className="log-body">
        <div className="log-form">
          <LogChannelField draft={draft} onDraft={onDraft} />
          <LogText
            wide
            first
            rows={3}
            longest={2000}
            label={t(`question.${kind}`)}
            value={draft.question}
            field="question"
            lack={adding.lack}
            onText={(question) => onDraft({ question })}
          />
          {kind === 'need' && (
            <NeedFields
              need={draft.need}
              lack={adding.lack}
              onNeed={(change) => onDraft({ need: { ...draft.need, ...change } })}
            />
          )}
          <LogText
            wide
            rows={kind === 'need' ? 2 : 3}
            longest={2000}
            label={t(`answer.${kind}`)}
            hint={t(`answerHint.${kind}`)}
            value={draft.answer}
            field="answer"
            lack={adding.lack}
            onText={(answer) => onDraft({ answer })}
          />
          {kind === 'explained' && (
            <LogText
              wide
              longest={200}
              label={t('rightPlace')}
              hint={t('optional')}
              value={draft.rightPlace}
              onText={(rightPlace) => onDraft({ rightPlace })}
            />
          )}
          <FormField wide label={t('matter')}>
            {({ id }) => (
              <LogMatter id={id} matter={draft.matter} onMatter={(matter) => onDraft({ matter })} />
            )}
          </FormField>
          <LogPeople draft={draft} onDraft={onDraft} lack={adding.lack} />
          <LogExtras draft={draft} onDraft={onDraft} adding={adding} place={place} />
        </div>
      </div>
      <LogBar draft={draft} adding={adding} written={t('bar.kept')} onPrimary={primary} />
    </section>
  )
}
