import { DOCUMENT_KINDS } from '#shared/domain/document/document-kind.ts'
import { ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { appendParagraph, newestParagraph, newestParagraphs } from '../store/paragraphs.ts'

/**
 * 文书固定段: what a hall has to say on every paper of a kind beside what the law and the matter say (where to complain,
 * opening hours). A paper keeps the version it was printed with, so versions are only ever added.
 */
export const paragraphHandlers = (): Pick<Handlers, 'documents.paragraphs' | 'documents.saveParagraph'> => ({
  'documents.paragraphs': answers(({ db }) => {
    const known = new Map(newestParagraphs(db).map((paragraph) => [paragraph.kind, paragraph]))
    return ok({
      paragraphs: DOCUMENT_KINDS.map((kind) => {
        const { version, text, savedBy, savedAt } = known.get(kind) ?? NEVER_WRITTEN
        return { kind, version, text, savedBy, savedAt }
      }),
    })
  }),

  'documents.saveParagraph': does(({ db, now, session, audit, touch }, { kind, text }) => {
    const before = newestParagraph(db, kind) ?? NEVER_WRITTEN
    // Saying the same again is no new version.
    if (before.text === text) return ok({ version: before.version })
    if (session === null) throw new Error('a paragraph was saved by nobody')
    const version = before.version + 1
    appendParagraph(db, { kind, version, text, at: now, staffId: session.staffId })
    audit('documents.saveParagraph', kind, `version ${version}`)
    touch('settings')
    return ok({ version })
  }),
})

const NEVER_WRITTEN = { version: 0, text: '', savedBy: '', savedAt: null } as const
