import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { paperDate, usePaperText, type PaperKey } from '../paper-text.ts'
import { BlankLine } from './blanks.tsx'
import { HallParagraph } from './paragraph.tsx'

interface SigningWords {
  readonly heading?: PaperKey
  readonly time?: PaperKey
  /** A commitment may be left unsigned, but not refused: then there is none. */
  readonly refusable?: boolean
  /** Where the one behind the counter signs as well: what was handed over was counted by both. */
  readonly handlerSigns?: PaperKey
}

/** A time to be written by hand, to the minute. */
export const BlankTime = ({ label }: { readonly label: string }): ReactNode => {
  const text = usePaperText()
  return (
    <p className="choice">
      <span>{label}</span>
      <i className="blank year" />
      <span>{text('signing.year')}</span>
      <i className="blank" />
      <span>{text('signing.month')}</span>
      <i className="blank" />
      <span>{text('signing.day')}</span>
      <i className="blank" />
      <span>{text('signing.hour')}</span>
      <i className="blank" />
      <span>{text('signing.minute')}</span>
    </p>
  )
}

const Receipt = ({
  acknowledged,
  words,
}: {
  readonly acknowledged: string
  readonly words: SigningWords
}): ReactNode => {
  const text = usePaperText()
  return (
    <div className="receipt">
      <p>
        <b>{text(words.heading ?? 'signing.heading')}</b>
        <span className="acknowledged">{acknowledged}</span>
      </p>
      <p className="choice">
        <i className="box" />
        <span>{text('signing.signed')}</span>
        <i className="box next" />
        <span>{text('signing.fingerprint')}</span>
        <i className="line" />
      </p>
      <p className="choice">
        <i className="box" />
        <span>{text('signing.witnessed')}</span>
        <i className="line" />
      </p>
      {words.refusable !== false && (
        <p className="choice">
          <i className="box" />
          <span>{text('signing.refused')}</span>
          <i className="line" />
        </p>
      )}
      <BlankTime label={text(words.time ?? 'signing.time')} />
    </div>
  )
}

/** Who issued it: handler, counter, telephone and the place of the seal. */
const Issuer = ({
  snapshot,
  handlerSigns,
}: {
  readonly snapshot: DocumentSnapshot
  readonly handlerSigns?: PaperKey | undefined
}): ReactNode => {
  const text = usePaperText()
  return (
    <div className="issuer">
      <p>
        {snapshot.handler !== '' && <span>{text('signing.handler', { handler: snapshot.handler })}</span>}
        {snapshot.counter !== '' && <span className="counter">{snapshot.counter}</span>}
      </p>
      {handlerSigns !== undefined && (
        <p className="choice">
          <span>{text(handlerSigns)}</span>
          <i className="line" />
        </p>
      )}
      {snapshot.officePhone !== '' && <p>{text('signing.phone', { phone: snapshot.officePhone })}</p>}
      <div className="seal">
        <p>{snapshot.organ}</p>
        <p>{text('signing.seal')}</p>
        <p>{paperDate(text, snapshot.date)}</p>
      </div>
    </div>
  )
}

/**
 * The hall's paragraph, acknowledgement and seal, which stay together. A person may sign, give a fingerprint, be unable
 * to sign before a witness, or refuse, which the clerk notes; 8 mm a line leaves room for a hand.
 */
export const Signing = ({
  snapshot,
  acknowledged,
  words = {},
}: {
  readonly snapshot: DocumentSnapshot
  /** Null where nobody is there to sign: then only the issuer stands here. */
  readonly acknowledged: string | null
  readonly words?: SigningWords
}): ReactNode => (
  <>
    <HallParagraph paragraph={snapshot.paragraph} />
    <div className={acknowledged === null ? 'signing alone' : 'signing'} data-block data-keep="firm">
      {acknowledged !== null && <Receipt acknowledged={acknowledged} words={words} />}
      <Issuer snapshot={snapshot} handlerSigns={words.handlerSigns} />
    </div>
  </>
)

/** The same where another unit signs for what it was handed: its person, the time and its seal. */
export const UnitSigning = ({ snapshot }: { readonly snapshot: DocumentSnapshot }): ReactNode => {
  const text = usePaperText()
  return (
    <>
      <HallParagraph paragraph={snapshot.paragraph} />
      <div className="signing" data-block data-keep="firm">
        <div className="receipt">
          <p>
            <b>{text('referral.receiver')}</b>
            <span className="acknowledged">{text('referral.receives')}</span>
          </p>
          <p className="choice">
            <i className="box" />
            <span>{text('referral.complete')}</span>
            <i className="box next" />
            <span>{text('referral.different')}</span>
            <i className="line" />
          </p>
          <BlankLine label={text('referral.receivedBy')} />
          <BlankLine label={text('referral.receiverPhone')} />
          <BlankTime label={text('referral.receivedAt')} />
          <div className="seal">
            <p>{text('referral.receiverSeal')}</p>
          </div>
        </div>
        <Issuer snapshot={snapshot} />
      </div>
    </>
  )
}
