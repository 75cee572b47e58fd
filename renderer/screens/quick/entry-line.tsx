import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import { classes } from '../../ui/classes.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { Pick } from '../../ui/pick.tsx'
import { PERSON_DOCUMENTS } from './quick-line.ts'
import type { LineState } from './use-line.ts'

/**
 * 姓名, 证件号, Enter. A number that fails its check is doubted here and now and wants a word of why; nothing opens,
 * nothing has to be closed.
 */
export const EntryLine = ({
  line,
  position,
}: {
  readonly line: LineState
  /** The running number of whoever is typed now. */
  readonly position: number
}): ReactElement => {
  const { t } = useTranslation('quick')
  const words = useDateWords(useToday())
  const failureWords = useAreaFailure('quick')
  const { typed, warning, same, correcting, failure, fields } = line
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const inPick = event.target instanceof HTMLSelectElement
    if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      if (!event.repeat) line.enter()
    } else if (event.code === 'ArrowUp' && !inPick) line.older()
    else if (event.code === 'ArrowDown' && !inPick) line.newer()
    else return
    event.preventDefault()
  }
  return (
    <div
      className={classes('quick-grid quick-line', correcting !== null && 'quick-line-correcting')}
      role="group"
      aria-label={correcting === null ? t('line.next') : t('line.correcting', { number: correcting.number })}
      onKeyDown={press}
    >
      <span className="quick-position">{correcting === null ? position : t('line.correct')}</span>
      <input
        ref={fields.name}
        className="quick-input"
        aria-label={t('columns.name')}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        maxLength={60}
        value={typed.name}
        onChange={(event) => line.change({ name: event.target.value })}
      />
      <input
        ref={fields.number}
        className={classes('quick-input', warning !== null && 'quick-input-warned')}
        aria-label={t('columns.number')}
        aria-describedby="quick-said"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={typed.documentNumber}
        onChange={(event) => line.change({ documentNumber: event.target.value })}
        onBlur={() => {
          if (typed.documentNumber.trim() !== '') line.leaveNumber()
        }}
      />
      <Pick
        label={t('columns.document')}
        className="quick-pick"
        chosen={typed.documentType}
        onChoose={(documentType) => line.change({ documentType })}
        options={PERSON_DOCUMENTS.map((value) => ({
          value,
          label: t(`deskPeople:party.documents.${value}`),
        }))}
      />
      <span className="quick-said" id="quick-said">
        {warning !== null && (
          <input
            ref={fields.remark}
            className="quick-input quick-input-warned quick-remark"
            aria-label={t('columns.remark')}
            placeholder={t('line.remark')}
            autoComplete="off"
            maxLength={200}
            value={typed.numberRemark}
            onChange={(event) => line.change({ numberRemark: event.target.value })}
          />
        )}
        {failure !== null ? (
          <span className="quick-refused ui-clip" role="alert">
            {failureWords(failure).title}
          </span>
        ) : warning !== null ? (
          <span className="ui-warning ui-clip" role="status">
            {t(`check.${warning}`)}
          </span>
        ) : same !== null ? (
          <span className="ui-warning ui-clip" role="status">
            {t('line.same', { number: same.number, time: words.time(same.at) })}
          </span>
        ) : (
          <span className="ui-quiet ui-clip">
            {correcting === null ? '' : t('line.correctingHow', { number: correcting.number })}
          </span>
        )}
      </span>
    </div>
  )
}
