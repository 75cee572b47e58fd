import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { BlankDate, BlankLine } from '../parts/blanks.tsx'
import { Facts } from '../parts/facts.tsx'
import { Heading } from '../parts/heading.tsx'
import { HallParagraph } from '../parts/paragraph.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { BlankTime } from '../parts/signing.tsx'
import { usePaperText } from '../paper-text.ts'

type EntrustmentForm = Extract<DocumentSnapshot, { kind: 'entrustment-form' }>

const POWERS = ['apply', 'correct', 'originals', 'sign', 'collect'] as const

/** Who entrusts and who is entrusted; what is not known yet is written by hand. */
const People = ({ form }: { readonly form: EntrustmentForm }): ReactNode => {
  const text = usePaperText()
  const cell = (key: 'name' | 'document' | 'phone' | 'address' | 'relation', words = '') => ({
    label: text(`entrustmentForm.${key}`),
    value: <Sentence>{words}</Sentence>,
  })
  return (
    <>
      <h2 data-block>{text('entrustmentForm.principal')}</h2>
      <Facts
        className="writing"
        keep
        rows={[[cell('name', form.principal), cell('phone')], [cell('document')], [cell('address')]]}
      />
      <h2 data-block>{text('entrustmentForm.agent')}</h2>
      <Facts
        className="writing"
        keep
        rows={[
          [cell('name', form.agent), cell('phone')],
          [cell('document')],
          [cell('relation', form.relation)],
        ]}
      />
    </>
  )
}

const Powers = (): ReactNode => {
  const text = usePaperText()
  return (
    <div className="powers" data-block data-keep="firm">
      {POWERS.map((power) => (
        <p className="choice" key={power}>
          <i className="box" />
          <span>{text(`entrustmentForm.power.${power}`)}</span>
        </p>
      ))}
      <p className="choice">
        <i className="box" />
        <span>{text('entrustmentForm.power.other')}</span>
        <i className="line" />
      </p>
    </div>
  )
}

/** Both sign. The principal may give a fingerprint, before a witness where a signature is not possible. */
const Hands = (): ReactNode => {
  const text = usePaperText()
  return (
    <div className="signing hands-of-two" data-block data-keep="firm">
      <div className="receipt">
        <p>
          <b>{text('entrustmentForm.principal')}</b>
        </p>
        <BlankLine label={text('form.handSigned')} />
        <BlankLine label={text('form.witness')} />
        <p className="choice">
          <span>{text('form.date')}</span>
          <BlankDate />
        </p>
      </div>
      <div>
        <p>
          <b>{text('entrustmentForm.agent')}</b>
        </p>
        <BlankLine label={text('form.handSigned')} />
        <p className="choice">
          <span>{text('form.date')}</span>
          <BlankDate />
        </p>
      </div>
    </div>
  )
}

/**
 * 授权委托书 to be filled in by hand, with what 民法典 165条 demands: name of the agent, matter, powers, period, and the
 * principal's signature. It is the citizen's own paper, so no organ stands over it.
 */
export const EntrustmentFormPaper = ({ form }: { readonly form: EntrustmentForm }): ReactNode => {
  const text = usePaperText()
  return (
    <section data-part="main" className="hand-form">
      <Heading organ="" title={text('title.entrustment-form')} number={form.number} />
      <People form={form} />
      <h2 data-block>{text('entrustmentForm.matterHeading')}</h2>
      <p data-block data-keep="firm">
        <Sentence>{text('entrustmentForm.matter', { hall: form.hallName })}</Sentence>
      </p>
      {form.matterName === '' ? (
        <p className="choice room" data-block data-keep="firm">
          <i className="line" />
        </p>
      ) : (
        <p className="filled" data-block data-keep="firm">
          <Sentence>{form.matterName}</Sentence>
        </p>
      )}
      <h2 data-block>
        {text('entrustmentForm.powersHeading')}
        <small>{text('entrustmentForm.powersNote')}</small>
      </h2>
      <Powers />
      <h2 data-block>{text('entrustmentForm.periodHeading')}</h2>
      <p className="choice" data-block data-keep="firm">
        <span>{text('entrustmentForm.from')}</span>
        <BlankDate />
        <span>{text('entrustmentForm.to')}</span>
        <BlankDate />
        <span>{text('entrustmentForm.until')}</span>
      </p>
      <p className="statement-of-effect" data-block data-keep="loose">
        <Sentence>{text('entrustmentForm.statement')}</Sentence>
      </p>
      <HallParagraph paragraph={form.paragraph} />
      <Hands />
      <p className="law" data-block data-keep="firm">
        <Sentence>{text('entrustmentForm.law')}</Sentence>
      </p>
      <div className="office" data-block data-keep="firm">
        <BlankTime label={text('entrustmentForm.seen')} />
        <BlankLine label={text('entrustmentForm.seenBy')} />
      </div>
    </section>
  )
}
