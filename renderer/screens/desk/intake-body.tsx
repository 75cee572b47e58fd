import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { useToday } from '../../ui/hall.tsx'
import { Checklist } from './checklist.tsx'
import { DemandPanel } from './demand-panel.tsx'
import { DetailStrip } from './detail-strip.tsx'
import { DuePanel } from './due-panel.tsx'
import type { OtherResult } from './endings.ts'
import { FinishStrip } from './finish-strip.tsx'
import { OtherResults } from './other-results.tsx'
import { SamplePicture } from './sample-picture.tsx'
import type { Overview } from './ticket-actions.ts'
import type { Checklist as ChecklistState } from './use-checklist.ts'
import type { EndingState } from './use-ending.ts'

interface IntakeBodyProps {
  readonly view: IntakeView
  readonly checklist: ChecklistState
  readonly ending: EndingState
  readonly overview: Overview | null
  /** 挂起 or 转移 asks its question in the place of the strip. */
  readonly strip: ReactNode
  readonly otherResult: OtherResult | null
  readonly onOtherResult: (result: OtherResult | null) => void
  readonly dueShown: boolean
  readonly onCloseDue: () => void
}

/** The materials, and under them the one place where something is typed about them or about the end of the visit. */
export const IntakeBody = (props: IntakeBodyProps): ReactElement => {
  const { view, checklist, ending } = props
  const today = useToday()
  const [sampleShown, setSampleShown] = useState(false)
  const { current } = checklist
  return (
    <div className="intake-body">
      <Checklist view={view} checklist={checklist} onSample={() => setSampleShown(!sampleShown)} />
      <Strip {...props} onSample={() => setSampleShown(!sampleShown)} />
      {sampleShown && current !== null && (
        <SamplePicture matterCode={view.matter.code} line={current} onClose={() => setSampleShown(false)} />
      )}
      {props.dueShown && ending.finishing === null && view.due !== null && (
        <DuePanel due={view.due} sources={view.dueSources} today={today} onClose={props.onCloseDue} />
      )}
    </div>
  )
}

const Strip = (props: IntakeBodyProps & { readonly onSample: () => void }): ReactElement => {
  const { view, checklist, ending, otherResult, onOtherResult } = props
  const { current, draft, demand } = checklist
  if (otherResult !== null)
    return (
      <>
        {props.strip}
        <OtherResults
          view={view}
          overview={props.overview}
          result={otherResult}
          words={ending.words}
          asked={ending.asked}
          onResult={onOtherResult}
          onWords={ending.setWords}
          onClose={() => onOtherResult(null)}
        />
      </>
    )
  if (props.strip !== null) return <>{props.strip}</>
  if (ending.finishing !== null)
    return (
      <FinishStrip
        words={ending.finishing}
        asked={ending.asked}
        onWords={ending.setFinishing}
        onConfirm={ending.primary}
        onClose={() => ending.setFinishing(null)}
      />
    )
  if (demand !== null && current !== null && draft !== null)
    return <DemandPanel line={current} draft={draft} words={demand} checklist={checklist} />
  return <DetailStrip checklist={checklist} onSample={props.onSample} />
}
