import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import { TextButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useNarrow } from '../../ui/use-zone.ts'
import { FindBox } from './find-box.tsx'
import type { Found } from './use-find.ts'

interface IntakeHeadProps {
  readonly view: IntakeView
  readonly onChangeMatter: (found: Found) => void
  /** Big text: the people fold into this line. */
  readonly peopleShown: boolean
  readonly onShowPeople: (shown: boolean) => void
}

/** Which matter, on what basis, since when; on return under which notice. */
export const IntakeHead = ({
  view,
  onChangeMatter,
  peopleShown,
  onShowPeople,
}: IntakeHeadProps): ReactElement => {
  const { t } = useTranslation('desk')
  const narrow = useNarrow()
  const words = useDateWords(useToday())
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const { matter, returning } = view
  useKeys({ find: returning === null && !narrow ? () => field.current?.focus() : null })
  if (narrow) {
    const acting = hasRepresentative(view.presence) ? view.representative : null
    return (
      <PageHead
        title={matter.name}
        aside={
          <>
            <Tag tone="selected">{t(`presence.${view.presence}`)}</Tag>
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
  return (
    <PageHead
      title={matter.name}
      aside={
        <>
          <span>{t('head.received', { moment: words.moment(view.receivedAt) })}</span>
          {returning === null && (
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
              label={t('find.change')}
              placeholder={t('find.change')}
            />
          )}
        </>
      }
    >
      {returning === null ? (
        <>
          <Tag tone="plain">{t(`staff:kind.${matter.kind}`)}</Tag>
          {matter.sample && <Tag tone="provisional">{t('staff:sample')}</Tag>}
          <span className="head-basis ui-clip">{matter.shortBasis}</span>
        </>
      ) : (
        <>
          <Tag tone="selected">{t('returning.title', { number: returning.noticeNumber })}</Tag>
          <span className="head-basis ui-clip">
            {t('returning.text', { date: words.named(words.dateOf(returning.toldAt)) })}
          </span>
        </>
      )}
    </PageHead>
  )
}
