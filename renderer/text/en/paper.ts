/**
 * The same Chinese phrases: official documents have one wording, which goes with the seal,
 * and do not follow the language of the screen.
 */
export { paper } from '../zh-CN/paper.ts'
