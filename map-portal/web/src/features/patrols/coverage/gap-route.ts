import type { CheckPoint, Gap } from '../../../api/types'

/** What a row is about, for lists. */
export function keyOf({ place, id, gridCode, areaCode }: Gap): string {
  return `${place} ${id ?? gridCode ?? areaCode}`
}

/** Whether one can walk to it: an area as a whole is no place to go. */
export function canGoTo({ place, id, gridCode, lon }: Gap): boolean {
  if (place === 'AREA') return false
  return place === 'GRID' ? gridCode !== undefined : id !== undefined && lon !== undefined
}

/** Places of the gap list as check points, each with what it was taken for. */
export function checkPointsOf(gaps: readonly Gap[]): CheckPoint[] {
  return gaps.filter(canGoTo).map((gap): CheckPoint => {
    const { place, id, gridCode, name, lon = 0, lat = 0, reasons } = gap
    const need = reasons
      .map(({ kind }) => kind)
      .join(' ')
      .slice(0, 200)
    if (place === 'GRID') return { kind: 'GRID', name, gridCode, need }
    const position = [lon, lat]
    return place === 'PREMISES'
      ? { kind: 'PREMISES', name, premisesId: id, position, need }
      : { kind: 'POINT', name, position, need }
  })
}
