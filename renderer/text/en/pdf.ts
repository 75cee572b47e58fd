import type { pdf as source } from '../zh-CN/pdf.ts'
import type { SameKeys } from '../shape.ts'

export const pdf: SameKeys<typeof source> = {
  viewer: 'Document preview',
  page: 'Page {{page}} of {{pages}}',
  pageOf: '{{page}} / {{pages}}',
  previous: 'Previous page',
  next: 'Next page',
  close: 'Close',
  reprint: 'Print again',
  reprintBusy: 'Sending to the printer…',
  reprinted: 'Sent to the printer, marked as a reprint',
  loading: 'Opening the document',
  thumbnail: 'First page of {{name}}',
  waiting: 'being made',
  failed: 'could not be made; will be tried again',
  failure: {
    'no-document': 'There is no such document.',
    'not-rendered': 'The document is being made. Its number is stored; open it once it is made.',
    'damaged-file':
      'The file differs from what was stored and was not opened. Nothing was overwritten; ask the administrator to verify.',
    other: 'The document was not opened. It is not affected; try again.',
  },
  keys: { previous: 'PgUp', next: 'PgDn' },
}
