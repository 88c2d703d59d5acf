/** How it is known that somebody agreed, as it was typed. */
export interface EvidenceTyped {
  kind: 'SIGNATURE' | 'ORAL_RECORDED' | 'GUARDIAN'
  file?: File
  witness?: string
  at?: string
  guardian?: { name: string; relation: string }
}

/** A guardian agrees for whoever cannot; then nothing else will do. */
export function evidenceKinds(needsGuardian: boolean): EvidenceTyped['kind'][] {
  return needsGuardian ? ['GUARDIAN'] : ['SIGNATURE', 'ORAL_RECORDED']
}

/** Whether the scan or recording has to be there, or a witness can stand in for it. */
export function fileNeeded({ kind, witness }: Pick<EvidenceTyped, 'kind' | 'witness'>): boolean {
  return kind === 'SIGNATURE' || !witness?.trim()
}

/** A file as the contract takes it. */
export async function scanOf(file: File): Promise<{ name: string; content: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const PIECE = 0x8000
  let text = ''
  for (let start = 0; start < bytes.length; start += PIECE) text += String.fromCharCode(...bytes.subarray(start, start + PIECE))
  return { name: file.name, content: btoa(text) }
}
