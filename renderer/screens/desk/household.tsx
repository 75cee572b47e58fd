import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { HouseholdMember } from '#shared/domain/person/party.ts'
import { TextButton } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'

const MOST = 20

interface HouseholdProps {
  readonly view: IntakeView
  readonly change: (change: IntakeChange) => void
}

/** 共同生活成员: some materials are asked of each of them. The applicant counts and is not in the list. */
export const Household = ({ view, change }: HouseholdProps): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const [open, setOpen] = useState(false)
  return (
    <div className="visit-row" role="group" aria-label={t('questions.panel')}>
      <span className="visit-members-label">
        {t('questions.members', { count: view.members.length + 1 })}
      </span>
      <span className="visit-members ui-clip">
        {view.applicant.name !== '' && (
          <span>
            {view.applicant.name} <small>{t('questions.self')}</small>
          </span>
        )}
        {view.members.map((member) => (
          <span key={member.id}>
            {member.name} <small>{member.relation}</small>
          </span>
        ))}
      </span>
      <span className="visit-links popover-anchor">
        <TextButton
          label={t('questions.edit')}
          describes={t('questions.panel')}
          onPress={() => setOpen(!open)}
        />
        {open && (
          <Popover label={t('questions.panel')} align="end" onClose={() => setOpen(false)}>
            <MemberEditor
              members={view.members}
              onChange={(members) => change({ what: 'members', members })}
              onDone={() => setOpen(false)}
            />
          </Popover>
        )}
      </span>
    </div>
  )
}

const MemberEditor = ({
  members,
  onChange,
  onDone,
}: {
  readonly members: HouseholdMember[]
  readonly onChange: (members: HouseholdMember[]) => void
  readonly onDone: () => void
}): ReactElement => {
  const { t } = useTranslation('deskPeople')
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const nameField = useRef<HTMLInputElement>(null)
  const full = members.length >= MOST
  const add = (): void => {
    if (name.trim() === '' || full) return
    onChange([...members, { id: crypto.randomUUID(), name: name.trim(), relation: relation.trim() }])
    setName('')
    setRelation('')
    nameField.current?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.code !== 'Enter' && event.code !== 'NumpadEnter')) return
    if (event.ctrlKey || event.altKey) return
    event.preventDefault()
    // An empty name after the last person: this is done.
    if (name.trim() === '') onDone()
    else add()
  }
  return (
    <div className="member-editor">
      <p className="ui-quiet">{t('questions.panelHint')}</p>
      <div className="member-new">
        <input
          ref={nameField}
          className="visit-input"
          aria-label={t('questions.addName')}
          placeholder={t('questions.addName')}
          maxLength={60}
          value={name}
          disabled={full}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={press}
        />
        <input
          className="visit-input"
          aria-label={t('questions.addRelation')}
          placeholder={t('questions.addRelation')}
          maxLength={40}
          value={relation}
          disabled={full}
          onChange={(event) => setRelation(event.target.value)}
          onKeyDown={press}
        />
        <TextButton label={t('questions.add')} onPress={add} />
      </div>
      {full && <p className="ui-quiet">{t('questions.full')}</p>}
      <ul>
        {members.map((member) => (
          <li key={member.id}>
            <span>{member.name}</span>
            <span className="ui-quiet">{member.relation}</span>
            <TextButton
              label={t('questions.remove')}
              describes={member.name}
              onPress={() => onChange(members.filter((one) => one.id !== member.id))}
            />
          </li>
        ))}
      </ul>
      <TextButton label={t('questions.done')} onPress={onDone} />
    </div>
  )
}
