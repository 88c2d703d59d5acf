package org.linli.commons.topology;

/** What can be wrong with boundaries. */
public enum FindingKind {
  /** Ground of an area that none of the units below it covers. */
  GAP,
  /** Ground that two units of one layer both cover. */
  OVERLAP,
  /** A gap or an overlap narrower than tolerated for borders drawn twice. */
  SLIVER,
  /** A border that crosses or touches itself wrongly, or encloses no ground at all. */
  SELF_CROSSING,
  /** Ground outside the area the unit belongs to; of a micro grid, outside its basic grid. */
  OUTSIDE_PARENT,
  /** Ground apart from the unit's largest piece. */
  SEVERAL_PIECES,
  /** A code borne by more than one unit. */
  DUPLICATE_CODE,
  /** Two successive numbers of a village that do not go from west to east, north to south. */
  NUMBERING_ORDER
}
