import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { BlankDate, BlankLine, Boxes } from '../parts/blanks.tsx'
import { Facts, type Fact } from '../parts/facts.tsx'
import { Heading } from '../parts/heading.tsx'
import { HallParagraph } from '../parts/paragraph.tsx'
import { usePaperText } from '../paper-text.ts'

const CHANNELS = ['counter', 'phone', 'online', 'home', 'grid'] as const
const CLASSES = ['life', 'culture', 'mutualAid'] as const
const URGENCIES = ['urgent', 'ordinary'] as const
const OUTCOMES = ['own', 'organisation', 'market'] as const

/**
 * 社区服务需求登记表 to be filled in by hand, also at home for those who cannot come; identity and
 * explanation are ticked by the one who takes it down.
 */
export const NeedFormPaper = ({
  form,
}: {
  readonly form: Extract<DocumentSnapshot, { kind: 'need-form' }>
}): ReactNode => {
  const text = usePaperText()
  const empty = (label: string, height = ''): Fact => ({ label, value: <div className={height} /> })
  const boxes = (label: string, labels: readonly string[]): Fact => ({
    label,
    value: <Boxes labels={labels} />,
  })
  return (
    <section data-part="main" className="hand-form">
      <Heading organ={form.organ} title={text('title.need-form')} number={form.number} />
      <Facts
        className="writing need"
        rows={[
          [
            empty(text('needForm.number')),
            {
              label: text('need.askedOn'),
              value: (
                <p className="choice">
                  <BlankDate />
                </p>
              ),
            },
          ],
          [empty(text('need.name')), empty(text('need.phone'))],
          [empty(text('need.address'))],
          [
            boxes(
              text('needForm.channel'),
              CHANNELS.map((channel) => text(`needForm.channels.${channel}`)),
            ),
          ],
          [
            boxes(
              text('need.needClass'),
              CLASSES.map((name) => text(`needForm.classes.${name}`)),
            ),
            boxes(
              text('need.urgency'),
              URGENCIES.map((urgency) => text(`needForm.urgencies.${urgency}`)),
            ),
          ],
          [empty(text('need.description'), 'tallest')],
          [
            boxes(
              text('need.outcome'),
              OUTCOMES.map((outcome) => text(`needForm.outcomes.${outcome}`)),
            ),
          ],
          [empty(text('need.provider'))],
          [
            {
              label: text('need.confirmedBy'),
              value: <div className="hint">{text('needForm.confirmation')}</div>,
            },
          ],
          [empty(text('need.answer'), 'tall')],
          [boxes(text('needForm.checks'), [text('needForm.identity'), text('needForm.explained')])],
        ]}
      />
      <HallParagraph paragraph={form.paragraph} />
      <div className="signing hands-of-two" data-block data-keep="firm">
        <div className="receipt">
          <BlankLine label={text('needForm.registrantSigns')} />
          <p className="choice">
            <span>{text('form.date')}</span>
            <BlankDate />
          </p>
        </div>
        <div>
          <BlankLine label={text('needForm.staffSigns')} />
          <p className="choice">
            <span>{text('form.date')}</span>
            <BlankDate />
          </p>
        </div>
      </div>
    </section>
  )
}
