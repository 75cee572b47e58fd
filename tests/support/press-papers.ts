import { execFile, execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PaperJob } from '#shared/contract/paper-job.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'

const project = join(import.meta.dirname, '../..')
const electron = createRequire(import.meta.url)('electron') as unknown as string

const press = async (program: string, jobs: object, folder: string): Promise<void> => {
  const list = join(folder, 'papers.json')
  writeFileSync(list, JSON.stringify(jobs))
  const { ELECTRON_RUN_AS_NODE: _never, ...env } = process.env
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  await promisify(execFile)(
    electron,
    [...sandbox, join(import.meta.dirname, program), join(project, 'out'), list, folder],
    { cwd: project, env },
  )
}

/** Draws snapshots in the real paper window, each into a PDF of its name in this folder. */
export const pressPapers = (
  papers: Readonly<Record<string, DocumentSnapshot>>,
  folder: string,
): Promise<void> => press('paper-press.ts', papers, folder)

/** The same for placed tickets. */
export const pressTickets = (
  tickets: Readonly<Record<string, Extract<PaperJob, { kind: 'ticket' }>>>,
  folder: string,
): Promise<void> =>
  press(
    'ticket-press.ts',
    Object.fromEntries(
      Object.entries(tickets).map(([name, job]) => [
        name,
        { ...job, logo: job.logo === null ? null : { ...job.logo, bits: [...job.logo.bits] } },
      ]),
    ),
    folder,
  )

export interface PrintedPage {
  /** Millimetres, as an independent reader finds them. */
  readonly width: number
  readonly height: number
  readonly text: string
}

export const MILLIMETRES_PER_POINT = 25.4 / 72

/** The pages of a PDF: their size and what stands on them. */
export const readPages = (file: string): readonly PrintedPage[] => {
  const about = execFileSync('pdfinfo', ['-f', '1', '-l', '-1', file], { encoding: 'utf8' })
  const texts = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f')
  return [...about.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(
    ([, width, height], index) => ({
      width: Math.round(Number(width) * MILLIMETRES_PER_POINT),
      height: Math.round(Number(height) * MILLIMETRES_PER_POINT),
      text: texts[index] ?? '',
    }),
  )
}

interface WordPlace {
  readonly page: number
  /** Points from the upper edge of its page. */
  readonly top: number
  readonly bottom: number
}

/** Where a word is set the first time. */
export const placeOfWord = (file: string, word: string): WordPlace => {
  const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
  for (const [index, page] of words.split('<page ').slice(1).entries())
    for (const [, top, bottom, text] of page.matchAll(
      /yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g,
    ))
      if (text === word) return { page: index + 1, top: Number(top), bottom: Number(bottom) }
  throw new Error(`no word ${word} in ${file}`)
}

/** How high a word is set, in points: a page that was shrunk to fit shows it here. */
export const heightOfWord = (file: string, word: string): number => {
  const { top, bottom } = placeOfWord(file, word)
  return bottom - top
}
