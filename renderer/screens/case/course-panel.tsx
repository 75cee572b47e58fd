import type { ReactElement } from 'react'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { Panel } from './allowed-actions.ts'
import { ExtendPanel } from './extend-panel.tsx'
import { AnswerObjectionPanel, ObjectPanel } from './objection-panels.tsx'
import type { PanelProps } from './panel-props.ts'
import { PausePanel, ResumePanel } from './pause-panels.tsx'
import { ReferPanel } from './refer-panel.tsx'
import { AnswerReferralPanel, ReceiveReferralPanel, ReturnReferralPanel } from './referral-panels.tsx'
import { StagePanel } from './stage-panel.tsx'
import { ContactPanel, ReplyPanel } from './talk-panels.tsx'
import { UndoPanel } from './undo-panel.tsx'

export type CoursePanelName = Extract<
  Panel,
  | 'extend'
  | 'pause'
  | 'resume'
  | 'passStage'
  | 'contact'
  | 'reply'
  | 'object'
  | 'answerObjection'
  | 'refer'
  | 'receiveReferral'
  | 'returnReferral'
  | 'answerReferral'
  | 'undo'
>

/** The panels about the course of a case: time, talk, other units, objections, taking back. */
export const CoursePanel = ({
  panel,
  ...props
}: PanelProps & { readonly panel: CoursePanelName }): ReactElement => {
  switch (panel) {
    case 'extend':
      return <ExtendPanel {...props} />
    case 'pause':
      return <PausePanel {...props} />
    case 'resume':
      return <ResumePanel {...props} />
    case 'passStage':
      return <StagePanel {...props} />
    case 'contact':
      return <ContactPanel {...props} />
    case 'reply':
      return <ReplyPanel {...props} />
    case 'object':
      return <ObjectPanel {...props} />
    case 'answerObjection':
      return <AnswerObjectionPanel {...props} />
    case 'refer':
      return <ReferPanel {...props} />
    case 'receiveReferral':
      return <ReceiveReferralPanel {...props} />
    case 'returnReferral':
      return <ReturnReferralPanel {...props} />
    case 'answerReferral':
      return <AnswerReferralPanel {...props} />
    case 'undo':
      return <UndoPanel {...props} />
    default:
      return assertNever(panel)
  }
}
