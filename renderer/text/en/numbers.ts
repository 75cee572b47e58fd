import type { numbers as source } from '../zh-CN/numbers.ts'
import type { SameKeys } from '../shape.ts'

export const numbers: SameKeys<typeof source> = {
  title: 'Numbers',
  sentence:
    'This hall came back from the package “{{name}}”, as of {{at}}. Tickets, case, document and archive numbers given out since are on paper only.',
  how: 'Write down the last number on paper in each line; where no paper is found, pass over {{count}} days as busy as the busiest. Numbers passed over are never used, and registers and checks say why.',
  group: { today: 'Tickets and bookings of today', case: 'Cases', document: 'Documents', archive: 'Archive' },
  column: { series: 'Series', last: 'Last one here', paper: 'Last on paper', next: 'Comes next' },
  name: {
    ticket: '{{prefix}} {{category}}',
    appointment: 'Bookings',
    case: 'Cases of {{year}}',
    batch: 'Batches of {{year}}',
    item: 'Items of {{year}}, {{term}}',
  },
  term: { Y: 'for ever', D30: '30 years', D10: '10 years' },
  batch: '{{year}}, batch {{number}}',
  none: 'none yet',
  field: '{{series}}, last on paper',
  skipped: '{{count}} passed over',
  wrong: {
    'no-number': 'no digits',
    backwards: 'smaller than here',
    'too-far': 'far more than here; please check',
  },
  nothingNew: 'Empty ones: nothing new',
  passOver: 'Empty ones: pass over {{count}} days',
  settle: 'Checked, give out numbers',
  settling: 'Writing…',
  standing: {
    empty: '{{count}} lines are empty',
    wrong: '{{count}} lines are wrong',
    ready: 'All lines are filled',
  },
  written: 'Written at once; every range passed over is in the audit chain, and no series moves back.',
  nothing: 'No numbers to settle',
  done: 'Settled: {{moved}} series moved, {{skipped}} numbers passed over',
  doneHow: 'Numbers are given out again. Enter from paper what was done after the export.',
  settled: { what: 'The numbers are settled.', how: 'Numbers are given out.' },
  notAllowed: {
    what: 'For a lead or an administrator.',
    how: 'Until then no number is given out; what is there can be looked at.',
  },
  line: {
    label: 'The numbers are not settled',
    what: 'This hall came back from a package of {{at}}; later numbers are not in the database.',
    how: 'No number is given out before that is settled, so that none is used twice; all records are there.',
    askLead: 'No number is given out before a lead or administrator has settled that; all records are there.',
    look: 'Settle numbers',
  },
  failure: {
    'no-restore': 'Somebody else has settled the numbers.',
    'series-changed': 'The date or a business has changed; nothing was written. Fill in the new lines too.',
    backwards: 'A line is smaller than the number here; nothing was written.',
    'too-far': 'A line is far more than the number here; nothing was written.',
  },
}
