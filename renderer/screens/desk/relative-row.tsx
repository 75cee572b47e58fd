import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { RelativeNote } from '#shared/domain/person/party.ts'
import { Choice } from '../../ui/choice.tsx'
import { classes } from '../../ui/classes.ts'
import { TextButton } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'

interface RelativeRowProps {
  readonly relative: RelativeNote | null
  readonly onSave: (relative: RelativeNote | null) => void
  readonly onAnswered: () => void
}

/**
 * Whether the applicant is close to somebody who handles the matter or sits on the committee, and to whom: registered
 * apart (最低生活保障审核确认办法 11条). 是 counts once both are written.
 */
export const RelativeRow = ({ relative, onSave, onAnswered }: RelativeRowProps): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const [said, setSaid] = useState(false)
  const [asking, setAsking] = useState(false)
  const related = said || relative?.related === true
  return (
    <div className="visit-row visit-question">
      <span className="visit-question-label" title={t('relative.question')}>
        {t('relative.question')}
      </span>
      <Choice
        label={t('relative.question')}
        field="relative"
        options={[
          { value: 'yes', label: t('questions.yes') },
          { value: 'no', label: t('questions.no') },
        ]}
        chosen={related ? 'yes' : relative === null ? null : 'no'}
        onChoose={(chosen) => {
          // The arrows pass over 是 on their way to 否: who it is is asked on Enter, or by a press on the words.
          setSaid(chosen === 'yes')
          if (chosen === 'no') onSave({ related: false })
          // A 否 that was a slip is no answer while the names are being written.
          else if (relative?.related === false) onSave(null)
        }}
        onEnter={relative !== null ? onAnswered : said ? () => setAsking(true) : undefined}
      />
      {related && (
        <span className="popover-anchor visit-named">
          <button
            type="button"
            className={classes(
              'visit-named-names',
              'ui-clip',
              relative?.related !== true && 'visit-named-none',
            )}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {relative?.related === true
              ? t('relative.who', { name: relative.staffName, relation: relative.relation })
              : t('relative.write')}
          </button>
          {asking && (
            <Popover label={t('relative.question')} align="end" onClose={() => setAsking(false)}>
              <RelativeForm
                relative={relative}
                onSave={(note) => {
                  onSave(note)
                  setSaid(false)
                  setAsking(false)
                  onAnswered()
                }}
              />
            </Popover>
          )}
        </span>
      )}
    </div>
  )
}

const RelativeForm = ({
  relative,
  onSave,
}: {
  readonly relative: RelativeNote | null
  readonly onSave: (relative: RelativeNote) => void
}): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const [staffName, setStaffName] = useState(relative?.related === true ? relative.staffName : '')
  const [relation, setRelation] = useState(relative?.related === true ? relative.relation : '')
  const [asked, setAsked] = useState(false)
  const save = (): void => {
    if (staffName.trim() === '' || relation.trim() === '') setAsked(true)
    else onSave({ related: true, staffName: staffName.trim(), relation: relation.trim() })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
    if (event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    save()
  }
  return (
    <div className="member-editor" role="group" aria-label={t('relative.question')} onKeyDown={press}>
      <p className="ui-quiet">{t('relative.hint')}</p>
      <div className="member-new">
        <input
          className="visit-input"
          aria-label={t('relative.staffName')}
          placeholder={t('relative.staffName')}
          maxLength={60}
          value={staffName}
          aria-invalid={asked && staffName.trim() === ''}
          onChange={(event) => setStaffName(event.target.value)}
        />
        <input
          className="visit-input"
          aria-label={t('relative.relation')}
          placeholder={t('relative.relation')}
          maxLength={40}
          value={relation}
          aria-invalid={asked && relation.trim() === ''}
          onChange={(event) => setRelation(event.target.value)}
        />
        <TextButton label={t('relative.save')} onPress={save} />
      </div>
      {asked && (
        <p className="strip-error" role="alert">
          {t('relative.needed')}
        </p>
      )}
    </div>
  )
}
