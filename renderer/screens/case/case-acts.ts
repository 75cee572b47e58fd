import { useTranslation } from 'react-i18next'
import { originalsOf, signatureOf } from './case-forms.ts'
import type {
  AcknowledgeForm,
  DecideForm,
  DeliverForm,
  OriginalsForm,
  ReasonForm,
  VoidForm,
} from './case-forms.ts'
import type { Act } from './use-case.ts'

/** What each panel about results, ends, originals and papers does with its form. */
export const useCaseActs = (act: Act, caseId: string) => {
  const { t } = useTranslation('case')
  return {
    decide: (form: DecideForm) =>
      act('cases.decide', { caseId, ...form }, ({ documentNumber }) =>
        t('done.decided', { number: documentNumber }),
      ),
    deliver: (form: DeliverForm) =>
      act(
        'cases.deliver',
        { caseId, way: form.way, receiver: form.receiver, signature: signatureOf(form) },
        ({ documentNumber }) => t('done.delivered', { number: documentNumber }),
      ),
    withdraw: (form: ReasonForm) => act('cases.withdraw', { caseId, ...form }, () => t('done.withdrawn')),
    lapse: (form: ReasonForm) => act('cases.lapse', { caseId, ...form }, () => t('done.lapsed')),
    closeUncollected: (form: ReasonForm) =>
      act('cases.closeUncollected', { caseId, ...form }, () => t('done.closedUncollected')),
    takeOriginals: (form: OriginalsForm) =>
      act(
        'cases.takeOriginals',
        { caseId, items: [...originalsOf(form)], signature: signatureOf(form) },
        ({ documentNumber }) => t('done.originalsTaken', { number: documentNumber }),
      ),
    returnOriginals: (form: OriginalsForm) =>
      act(
        'cases.returnOriginals',
        {
          caseId,
          items: originalsOf(form).map(({ key, pieces }) => ({ key, pieces })),
          receiver: form.receiver,
          signature: signatureOf(form),
        },
        ({ documentNumber }) => t('done.originalsReturned', { number: documentNumber }),
      ),
    acknowledge: (form: AcknowledgeForm) =>
      act('cases.acknowledge', { caseId, documentId: form.documentId, signature: signatureOf(form) }, () =>
        t('done.acknowledged'),
      ),
    voidDocument: ({ documentId, reason, again }: VoidForm) =>
      act('documents.void', { documentId, reason, issueAgain: again === 'yes' }, ({ documentNumber }) =>
        again === 'yes' ? t('done.voidedAgain', { number: documentNumber }) : t('done.voided'),
      ),
  }
}
