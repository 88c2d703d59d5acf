import type { HotSpotCell } from '../api/types'
import type { ChangeKind } from '../shared/figures/change'

/** Sequential, ordered by lightness, told apart by every kind of colour vision (after CARTO BurgYl). */
const sequential: Record<number, string[]> = {
  1: ['#ee8a82'],
  2: ['#f5ba98', '#c8586c'],
  3: ['#f8ce9f', '#ee8a82', '#9c3f5d'],
  4: ['#fad4a6', '#f2a28b', '#d9687a', '#8a3558'],
  5: ['#fbdcaf', '#f5ba98', '#ee8a82', '#c8586c', '#70284a'],
}

export function classColours(classes: number): string[] {
  return sequential[Math.min(Math.max(classes, 1), 5)] ?? []
}

export type Classification = HotSpotCell['classification']

export const classifications: readonly Classification[] = [
  'HOT_99',
  'HOT_95',
  'HOT_90',
  'NOT_SIGNIFICANT',
  'COLD_90',
  'COLD_95',
  'COLD_99',
]

/** Red for hot and blue for cold (ColorBrewer RdBu); what is not significant stays plain. */
export const hotSpotColours: Record<Classification, string> = {
  HOT_99: '#a5182c',
  HOT_95: '#dd6c55',
  HOT_90: '#f7c0a4',
  NOT_SIGNIFICANT: '#f4f2ec',
  COLD_90: '#b9d9ea',
  COLD_95: '#5b9fca',
  COLD_99: '#1d5c9e',
}

/** More and fewer than before; what may be chance stays plain. */
export const changeColours: Record<ChangeKind, string> = {
  MORE: '#dd6c55',
  FEWER: '#5b9fca',
  NOT_SURE: '#f4f2ec',
  TOO_FEW: '#e4e6e1',
}

export const ground = {
  outside: '#e7ebe8',
  land: '#f9f7f1',
  zero: '#f9f7f1',
  nodata: '#dfe2e0',
  water: '#a9cbdc',
  road: '#cfc6b6',
  gridLine: '#c9c9bf',
  areaLine: '#8d9a93',
  ink: '#24312f',
  accent: '#0f5e63',
  hatch: '#989083',
}

export type AppraisalColour = 'RED' | 'YELLOW' | 'BLUE'

/** Where the work of an area stands: dark, light and between, so that no kind of colour vision mixes them up. */
export const appraisalColours: Record<AppraisalColour, string> = { RED: '#b8473b', YELLOW: '#f4d27a', BLUE: '#7aa9d6' }

/** Lines over the colours, by which they are told apart without any. */
export const appraisalLines: Record<AppraisalColour, 'hatch' | 'stripes' | undefined> = {
  RED: 'hatch',
  YELLOW: 'stripes',
  BLUE: undefined,
}

/** The signs that stand for them where there is only text; the same as the drawn marks. */
export const appraisalSigns: Record<AppraisalColour, string> = { RED: '■', YELLOW: '▲', BLUE: '●' }
