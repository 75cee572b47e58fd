import type { certificates as source } from '../zh-CN/certificates.ts'
import type { SameKeys } from '../shape.ts'

export const certificates: SameKeys<typeof source> = {
  group: 'Certificates the committee and this centre do not issue; Enter shows what to answer',
  tag: 'not issued',
  refused: 'Not issued here',
  asked: '{{asked}} ({{name}})',
  askedAs: 'asked for as {{asked}}',
  why: 'Why',
  instead: 'Where to go, what shows it',
  basis: 'Basis',
  local: 'Who issues it differs from place to place; go by the local rule.',
  record: 'Record this explanation',
  back: 'Back',
  written: 'Goes into the desk’s log as an explanation',
}
