package org.linli.dispute.matter;

/** What somebody is to a matter. */
public enum Standing {
  /** Named in it, or member of a unit that has a part in it now. */
  HANDLER,
  /** Officer of an area it lies in. */
  OFFICER,
  /** Leader of an area it lies in. */
  LEADER,
  /** Works the grid, or grids of the area, it lies in. */
  GRID_WORKER,
  /** Linli itself: clocks, and residents who proved their ticket. */
  SERVICE
}
