import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ChecklistLine } from '#shared/contract/intake-view.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { classes } from '../../ui/classes.ts'
import { Tag } from '../../ui/status-tag.tsx'
import { mayBeGap } from './line-cursor.ts'
import { STATES } from './strip-draft.ts'

interface ChecklistRowProps {
  readonly line: ChecklistLine
  readonly narrow: boolean
  readonly isCurrent: boolean
  readonly isAsked: boolean
  readonly returning: boolean
  /** For the current line: the state it has or is being given. */
  readonly shownState: Mark['state'] | null
  readonly onSelect: () => void
  readonly onPress: (digit: number) => void
}

/** One material. Only the current line shows its options; the others say what was found. */
export const ChecklistRow = (props: ChecklistRowProps): ReactElement => {
  const { line, narrow, isCurrent, isAsked, returning } = props
  const { t } = useTranslation('desk')
  const form = t(`list.form.${line.form}`)
  return (
    <div
      role="row"
      aria-selected={isCurrent}
      aria-disabled={!isAsked || undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-line={line.key}
      className={classes(
        'ui-row',
        'checklist-grid',
        !isAsked && 'checklist-quiet',
        line.noLongerApplies && 'checklist-gone',
      )}
      onFocus={() => {
        if (isAsked) props.onSelect()
      }}
      onMouseDown={() => {
        if (isAsked) props.onSelect()
      }}
    >
      <span role="gridcell" className="checklist-position">
        {line.position}
      </span>
      <span role="gridcell" className="ui-clip" title={line.name}>
        {line.name}
        {line.oneOf !== null && <Tag tone="plain">{t('list.oneOf')}</Tag>}
      </span>
      <span role="gridcell" className="checklist-second ui-clip">
        {line.owner}
      </span>
      {narrow ? (
        <span role="gridcell" className="checklist-second ui-clip">
          {t('list.formAndCopies', { form, copies: line.copies })}
        </span>
      ) : (
        <>
          <span role="gridcell" className="checklist-second">
            {form}
          </span>
          <span role="gridcell" className="checklist-second checklist-copies">
            {line.copies}
          </span>
          <span role="gridcell" className="checklist-second ui-clip" title={line.standard ?? undefined}>
            {line.standard ?? <span className="ui-none" />}
          </span>
        </>
      )}
      <span role="gridcell" className="checklist-check">
        {isCurrent && isAsked ? (
          <Options {...props} />
        ) : (
          <Finding line={line} earlier={returning && !line.told && line.mark !== null && !isAsked} />
        )}
      </span>
    </div>
  )
}

const Options = ({ line, returning, shownState, onPress }: ChecklistRowProps): ReactElement => {
  const { t } = useTranslation('desk')
  return (
    <span className="strip-choices" role="radiogroup" aria-label={line.name}>
      {STATES.map((state, index) => {
        const isGapState = state === 'missing' || state === 'defective'
        return (
          <button
            key={state}
            type="button"
            role="radio"
            tabIndex={-1}
            aria-checked={state === shownState}
            disabled={isGapState && !mayBeGap(line, returning)}
            className={classes('strip-choice', state === shownState && 'strip-choice-on')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPress(index + 1)}
          >
            {`${index + 1} ${t(`list.state.${state}`)}`}
          </button>
        )
      })}
    </span>
  )
}

/** Digit and word: 齐 is quiet, 缺 is filled, 不符 has a double edge, 免交 a dashed one, unchecked an empty box. */
const Finding = ({
  line,
  earlier,
}: {
  readonly line: ChecklistLine
  readonly earlier: boolean
}): ReactElement => {
  const { t } = useTranslation('desk')
  const { mark } = line
  if (line.noLongerApplies) return <span className="finding-reason">{t('list.gone')}</span>
  if (mark === null)
    return (
      <>
        <i className="finding-box" />
        <span className="finding-reason">{line.covered ? t('list.covered') : t('list.unchecked')}</span>
      </>
    )
  const reason = mark.state === 'complete' ? '' : mark.state === 'exempt' ? mark.basis : mark.what
  return (
    <>
      <i className={`finding-box finding-${mark.state}`}>{STATES.indexOf(mark.state) + 1}</i>
      <span className={`finding-word finding-word-${mark.state}`}>{t(`list.state.${mark.state}`)}</span>
      <span className="finding-reason ui-clip" title={reason}>
        {earlier ? t('list.earlier') : reason}
      </span>
    </>
  )
}
