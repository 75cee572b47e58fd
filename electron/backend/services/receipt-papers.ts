import type { CommandContext } from '../context.ts'
import { NOT_HANDED_IN, requirementText } from '../wording/documents.ts'
import { lengthText } from '../wording/limits.ts'
import { applicantBlock, checkedRows, countReceived } from './intake-papers.ts'
import { ownerName } from './intake-view.ts'
import { issueDocument } from './issue-document.ts'
import type { IssuedDocument } from './issue-document.ts'
import { promised } from './standing.ts'
import type { Standing } from './standing.ts'

/** 容缺受理承诺书: what follows, by when and what happens otherwise. Throws where the hall has 容缺 off. */
export const issueCommitment = (
  context: CommandContext,
  standing: Standing,
  caseId: string,
): IssuedDocument => {
  const { matter, row, terms, deferUntil } = standing
  if (terms.deferral === null || deferUntil === null) throw new Error('this hall promises nothing for later')
  return issueDocument(
    context,
    {
      kind: 'deferral',
      ...applicantBlock(row.body, matter, standing.receivedAt, row.late),
      items: promised(standing).map((line, index) => ({
        position: index + 1,
        name: line.name,
        owner: ownerName(line),
        defect: 'missing',
        what: line.mark?.state === 'deferred' && line.mark.what !== '' ? line.mark.what : NOT_HANDED_IN,
        remedy: line.mark?.state === 'deferred' ? line.mark.remedy : requirementText(line),
        obtainedFrom: line.obtainedFrom ?? '',
      })),
      until: deferUntil.date,
      provisional: deferUntil.provisional,
      limitText: lengthText(terms.deferral.within.value, terms.deferral.within.unit),
      effect: terms.deferral.effect,
    },
    { caseId, batchId: null, sample: matter.sample, print: true },
  )
}

/** 收件凭证 of what stays here to be examined, or of what was supplied after 容缺受理. */
export const issueReceipt = (
  context: CommandContext,
  standing: Standing,
  caseId: string,
  purpose: 'examination' | 'supplement',
  numberOf: Parameters<typeof issueDocument>[2]['numberOf'],
): IssuedDocument => {
  const { matter, row, lines, earlier, tellBy } = standing
  const taken = purpose === 'examination' ? lines : lines.filter((line) => line.told)
  const outstanding =
    purpose === 'examination' ? [] : taken.filter((line) => line.mark === null && !line.covered)
  return issueDocument(
    context,
    {
      kind: 'receipt',
      ...applicantBlock(row.body, matter, standing.receivedAt, row.late),
      purpose,
      receivedAt: row.receivedAt,
      receivedCount: countReceived(taken),
      received: checkedRows(taken.filter((line) => line.mark?.state === 'complete')),
      tellBy:
        purpose === 'supplement' || tellBy === null || matter.correction.tellWithin === null
          ? null
          : {
              ...tellBy,
              deemed: matter.correction.deemedAccepted,
              text: lengthText(matter.correction.tellWithin.value, matter.correction.tellWithin.unit),
            },
      outstanding: outstanding.map(({ name }) => name),
      outstandingUntil: outstanding.length === 0 ? null : (earlier?.state.deferral?.until ?? null),
    },
    {
      caseId,
      batchId: null,
      sample: matter.sample,
      print: true,
      ...(numberOf === undefined ? {} : { numberOf }),
    },
  )
}
