import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { QuickEntry } from '#shared/contract/quick.ts'
import { TextButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { maskDocument } from '#shared/domain/person/mask.ts'
import type { LineState } from './use-line.ts'
import type { Waiting } from './registration-line.ts'
import type { QuickState } from './use-quick.ts'

/** Who was registered here today, newest first; above them what is on its way or was refused. */
export const EntryList = ({
  quick,
  line,
  matterCode,
}: {
  readonly quick: QuickState
  readonly line: LineState
  readonly matterCode: string
}): ReactElement => {
  const { t } = useTranslation('quick')
  return (
    <ol className="quick-list" aria-label={t('today')}>
      {quick.waiting.map((waiting) => (
        <WaitingRow key={waiting.id} waiting={waiting} onTakeBack={() => line.takeBack(waiting.id)} />
      ))}
      {quick.entries.map((entry, index) => (
        <EntryRow
          key={entry.caseId}
          entry={entry}
          position={quick.total - index}
          current={line.correcting?.caseId === entry.caseId}
          otherMatter={entry.matterCode !== matterCode}
          onCorrect={() => line.correct(entry)}
        />
      ))}
    </ol>
  )
}

const EntryRow = ({
  entry,
  position,
  current,
  otherMatter,
  onCorrect,
}: {
  readonly entry: QuickEntry
  readonly position: number
  readonly current: boolean
  readonly otherMatter: boolean
  readonly onCorrect: () => void
}): ReactElement => {
  const { t } = useTranslation('quick')
  const words = useDateWords(useToday())
  const doubtful = entry.verdict.startsWith('bad-')
  return (
    // The button in the row is the way for the keyboard; the rest of the row only makes it larger for the pointer.
    <li
      className={classes('ui-row', 'quick-grid', current && 'ui-row-current')}
      onClick={(event) => {
        if (!(event.target instanceof HTMLButtonElement)) onCorrect()
      }}
    >
      <span className="quick-position">{position}</span>
      <b className="ui-clip">{entry.name}</b>
      <span className="ui-clip">
        {entry.documentMasked === '' ? t('list.noNumber') : entry.documentMasked}
      </span>
      <span className="ui-quiet ui-clip">
        {entry.documentType === 'resident-id' ? '' : t(`deskPeople:party.documents.${entry.documentType}`)}
      </span>
      <span className="quick-said">
        {entry.earlierToday !== null && (
          <span className="ui-warning ui-clip">{t('list.same', { number: entry.earlierToday })}</span>
        )}
        {(doubtful || entry.numberRemark !== '') && (
          <span className="ui-warning ui-clip" title={entry.numberRemark}>
            {t('list.remark', { remark: entry.numberRemark })}
          </span>
        )}
        {otherMatter && <span className="ui-quiet ui-clip">{entry.matterName}</span>}
      </span>
      <span className="ui-quiet">{entry.number}</span>
      <span className="ui-quiet">{words.time(entry.at)}</span>
      <span className="quick-act">
        <TextButton label={t('list.correct')} describes={entry.name} onPress={onCorrect} />
      </span>
    </li>
  )
}

const WaitingRow = ({
  waiting: { typed, failure },
  onTakeBack,
}: {
  readonly waiting: Waiting
  readonly onTakeBack: () => void
}): ReactElement => {
  const { t } = useTranslation('quick')
  const failureWords = useAreaFailure('quick')
  return (
    <li className="ui-row quick-grid" aria-busy={failure === null}>
      <span className="quick-position" />
      <b className="ui-clip">{typed.name}</b>
      <span className="ui-clip">{maskDocument(typed.documentNumber)}</span>
      <span />
      <span className="quick-said">
        {failure === null ? (
          <span className="ui-quiet">{t('list.saving')}</span>
        ) : (
          <span className="quick-refused ui-clip" role="alert">
            {t('list.refused', { why: failureWords(failure).title })}
          </span>
        )}
      </span>
      <span />
      <span />
      <span className="quick-act">
        {failure !== null && (
          <TextButton label={t('list.takeBack')} describes={typed.name} onPress={onTakeBack} />
        )}
      </span>
    </li>
  )
}
