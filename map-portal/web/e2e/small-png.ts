import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = 8

/**
 * The same picture in fewer bytes: the browser filters every line as for photographs, which makes flat maps larger.
 * Expects what the browser writes: eight bits a channel, not interlaced, three or four channels.
 */
export function smallPng(png: Buffer): Buffer {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (!header) throw new Error('Not a PNG')
  const lines = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  unfilter(lines, header.readUInt32BE(0), header[9] === 6 ? 4 : 3)
  const data = chunk('IDAT', deflateSync(lines, { level: 9 }))
  return Buffer.concat([png.subarray(0, SIGNATURE), chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))])
}

/** Turns filtered lines into plain ones, in place. */
function unfilter(lines: Buffer, width: number, channels: number) {
  const stride = width * channels + 1
  const byte = (at: number, there: boolean) => (there ? (lines[at] ?? 0) : 0)
  for (let start = 0; start < lines.length; start += stride) {
    const filter = byte(start, true)
    const notFirst = start > 0
    lines[start] = 0
    for (let at = start + 1; at < start + stride; at++) {
      const inside = at - start > channels
      const corner = byte(at - stride - channels, inside && notFirst)
      lines[at] = byte(at, true) + predicted(filter, byte(at - channels, inside), byte(at - stride, notFirst), corner)
    }
  }
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 4) {
    const [byLeft, byAbove, byCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs) as [
      number,
      number,
      number,
    ]
    if (byLeft <= byAbove && byLeft <= byCorner) return left
    return byAbove <= byCorner ? above : corner
  }
  return [0, left, above, (left + above) >> 1][filter] ?? 0
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
