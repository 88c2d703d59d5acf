import { expect, it } from 'vitest'
import { evidenceKinds, fileNeeded, scanOf } from './evidence'

it('only a guardian agrees for somebody who cannot', () => {
  expect(evidenceKinds(true)).toEqual(['GUARDIAN'])
  expect(evidenceKinds(false)).not.toContain('GUARDIAN')
})

it('a witness stands in for a recording, never for a signature', () => {
  expect(fileNeeded({ kind: 'ORAL_RECORDED', witness: 'Wang' })).toBe(false)
  expect(fileNeeded({ kind: 'ORAL_RECORDED', witness: ' ' })).toBe(true)
  expect(fileNeeded({ kind: 'SIGNATURE', witness: 'Wang' })).toBe(true)
})

it('a file keeps every byte', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
  const { name, content } = await scanOf(new File([bytes], 'scan.pdf'))
  expect(name).toBe('scan.pdf')
  expect(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))).toEqual(bytes)
})
