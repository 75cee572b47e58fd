import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import { classes } from '../../ui/classes.ts'
import { Tag } from '../../ui/status-tag.tsx'
import { Finding } from './finding.tsx'
import { statesOf } from './line-states.ts'
import { MARK_STATES } from './strip-draft.ts'
import type { MarkState } from './strip-draft.ts'

interface ChecklistRowProps {
  readonly line: ChecklistLine
  readonly narrow: boolean
  readonly isCurrent: boolean
  /** On the way of the arrow keys. */
  readonly isAsked: boolean
  readonly isReachable: boolean
  readonly purpose: IntakeView['purpose']
  /** For the current line: the state it has or is being given. */
  readonly shownState: MarkState | null
  readonly onSelect: () => void
  readonly onPress: (digit: number) => void
}

/** One material. Only the current line shows its options; the others say what was found. */
export const ChecklistRow = (props: ChecklistRowProps): ReactElement => {
  const { line, narrow, isCurrent, isAsked, isReachable, purpose } = props
  const { t } = useTranslation('deskChecklist')
  const form = t(`form.${line.form}`)
  const select = (): void => {
    if (isReachable) props.onSelect()
  }
  return (
    <div
      role="row"
      aria-selected={isCurrent}
      aria-disabled={!isReachable || undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-line={line.key}
      className={classes(
        'ui-row',
        'checklist-grid',
        !isAsked && 'checklist-quiet',
        line.noLongerApplies && 'checklist-gone',
      )}
      onFocus={select}
      onMouseDown={select}
    >
      <span role="gridcell" className="checklist-position">
        {line.position}
      </span>
      <span role="gridcell" className="ui-clip" title={line.name}>
        {line.name}
        {line.oneOf !== null && <Tag tone="plain">{t('oneOf')}</Tag>}
      </span>
      <span role="gridcell" className="checklist-second ui-clip">
        {line.owner}
      </span>
      {narrow ? (
        <span role="gridcell" className="checklist-second ui-clip">
          {t('formAndCopies', { form, copies: line.copies })}
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
        {isCurrent && isReachable ? (
          <Options {...props} />
        ) : (
          <Finding
            line={line}
            earlier={purpose !== 'first' && !line.told && line.mark !== null && !isAsked}
          />
        )}
      </span>
    </div>
  )
}

/** 1–4 keep their place, also where one of them is not possible; 5 and 6 are there only where they are allowed. */
const Options = ({ line, purpose, shownState, onPress }: ChecklistRowProps): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const possible = statesOf(line, purpose)
  return (
    <span className="strip-choices" role="radiogroup" aria-label={line.name}>
      {MARK_STATES.map((state, index) => {
        const allowed = possible.includes(state)
        if (!allowed && (state === 'deferred' || state === 'reused') && state !== shownState) return null
        return (
          <button
            key={state}
            type="button"
            role="radio"
            tabIndex={-1}
            aria-checked={state === shownState}
            disabled={!allowed}
            className={classes('strip-choice', state === shownState && 'strip-choice-on')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPress(index + 1)}
          >
            {`${index + 1} ${t(`state.${state}`)}`}
          </button>
        )
      })}
    </span>
  )
}
