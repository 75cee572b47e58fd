import { describe, expect, it } from 'vitest'
import { materialName } from '../../../renderer/document/material-name.ts'
import { text } from './draw-markup.tsx'

const card = { name: '居民身份证', owner: '林秀珍' }
const sons = { name: '居民身份证', owner: '林国平' }
const book = { name: '户口簿', owner: '' }

describe('whose a material is', () => {
  it.each([
    ['the applicant’s own goes without a name', card, [card, book], '居民身份证'],
    ['unless others have to bring the same', card, [card, sons], '居民身份证（林秀珍）'],
    ['somebody else’s is always named', sons, [sons], '居民身份证（林国平）'],
    ['nobody’s in particular has no name', book, [book, card], '户口簿'],
  ])('%s', (_rule, material, among, name) => {
    expect(materialName(text, material, among, '林秀珍')).toBe(name)
  })
})
