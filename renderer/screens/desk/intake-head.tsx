import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import { TextButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { Key } from '../../ui/key.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useNarrow } from '../../ui/use-zone.ts'
import { FindBox } from './find-box.tsx'
import { tellByState } from './tell-by-state.ts'
import type { Found } from './use-find.ts'

interface IntakeHeadProps {
  readonly view: IntakeView
  readonly onChangeMatter: (found: Found) => void
  readonly onPrintForm: () => void
  /** 空白授权委托书: not asked for yet, on its way, or printed. */
  readonly form: 'none' | 'printing' | 'sent'
  /** Big text: the people fold into this line. */
  readonly peopleShown: boolean
  readonly onShowPeople: (shown: boolean) => void
}

const FORM_WORDS = {
  none: 'head.entrustmentForm',
  printing: 'head.formPrinting',
  sent: 'head.formSent',
} as const

/** Which matter, on what basis, since when; and what the page is for where that is not a first visit. */
export const IntakeHead = (props: IntakeHeadProps): ReactElement => {
  const { view, onChangeMatter, onPrintForm, form } = props
  const { t } = useTranslation('deskPeople')
  const narrow = useNarrow()
  const words = useDateWords(useToday())
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const { matter, purpose } = view
  // Whoever has come back, and what lies here, is for that matter and no other.
  const exchanges = purpose === 'first' && view.late === null
  useKeys({ find: exchanges && !narrow ? () => field.current?.focus() : null })
  if (narrow) return <NarrowHead {...props} />
  return (
    <PageHead
      title={matter.name}
      aside={
        <>
          {view.returning === null && (
            <span>{t('head.received', { moment: words.moment(view.receivedAt) })}</span>
          )}
          {matter.representativeAllowed && purpose !== 'examine' && (
            <span className="head-form">
              <span role="status">
                <TextButton label={t(FORM_WORDS[form])} onPress={onPrintForm} />
              </span>
              <Key name="entrustmentForm" />
            </span>
          )}
          {exchanges && (
            <FindBox
              field={field}
              text={text}
              onText={setText}
              onOpen={(found) => {
                setText('')
                onChangeMatter(found)
              }}
              kind="small"
              withPeople={false}
              label={t('desk:find.change')}
              placeholder={t('desk:find.change')}
            />
          )}
        </>
      }
    >
      <Purpose view={view} />
    </PageHead>
  )
}

const NarrowHead = ({ view, peopleShown, onShowPeople }: IntakeHeadProps): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const acting = hasRepresentative(view.presence) ? view.representative : null
  return (
    <PageHead
      title={view.matter.name}
      aside={
        <>
          <Tag tone="selected">
            {view.late !== null
              ? t('late.title', { slip: view.late.slip })
              : view.purpose === 'examine' || view.purpose === 'supply'
                ? t(`purpose.${view.purpose}`)
                : t(`presence.${view.presence}`)}
          </Tag>
          {view.applicant.name !== '' && <span className="head-name">{view.applicant.name}</span>}
          {acting !== null && acting.name !== '' && (
            <span>
              {t(view.presence === 'guardian' ? 'party.guardian' : 'party.agent')} {acting.name}
            </span>
          )}
          <TextButton
            label={peopleShown ? t('head.fold') : t('head.unfold')}
            onPress={() => onShowPeople(!peopleShown)}
          />
        </>
      }
    />
  )
}

/** What this page is for: nothing more to say of a first visit than what kind of matter it is and on what basis. */
const Purpose = ({ view }: { readonly view: IntakeView }): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const words = useDateWords(useToday())
  const { matter, returning, late } = view
  if (late !== null)
    return (
      <>
        <Tag tone="selected">{t('late.title', { slip: late.slip })}</Tag>
        <span className="head-basis ui-clip" title={late.reason}>
          {t('late.text', {
            moment: words.moment(view.receivedAt),
            approver: late.approver,
            reason: late.reason,
          })}
        </span>
      </>
    )
  if (returning === null)
    return (
      <>
        <Tag tone="plain">{t(`staff:kind.${matter.kind}`)}</Tag>
        {matter.sample && <Tag tone="provisional">{t('staff:sample')}</Tag>}
        <span className="head-basis ui-clip">{matter.shortBasis}</span>
      </>
    )
  if (view.purpose === 'examine') return <Examine view={view} />
  if (view.purpose === 'supply')
    return (
      <>
        <Tag tone="selected">{t('purpose.supply')}</Tag>
        <span className="head-basis ui-clip">
          {t('returning.supplyText', { number: returning.caseNumber })}
        </span>
      </>
    )
  return (
    <>
      <Tag tone="selected">{t('returning.title', { number: returning.noticeNumber })}</Tag>
      <span className="head-basis ui-clip">
        {t('returning.text', { date: words.named(words.dateOf(returning.toldAt)) })}
      </span>
    </>
  )
}

/** 审查: nobody need be here; the day until which everything must be told, and what follows otherwise. */
const Examine = ({ view }: { readonly view: IntakeView }): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const today = useToday()
  const words = useDateWords(today)
  const { tellBy } = view.matter
  const state = tellBy === null ? null : tellByState(tellBy.date, today)
  return (
    <>
      <Tag tone="selected">{t('purpose.examine')}</Tag>
      {tellBy !== null && state !== null && (
        <Tag tone={state === 'ahead' ? 'plain' : state}>
          {t(state === 'overdue' ? 'tellBy.over' : 'tellBy.last', { date: words.named(tellBy.date) })}
        </Tag>
      )}
      {tellBy?.provisional === true && <Tag tone="provisional">{t('staff:provisional')}</Tag>}
      <span className="head-basis ui-clip">
        {t(tellBy?.deemed === true ? 'tellBy.deemed' : 'returning.examineText')}
      </span>
    </>
  )
}
