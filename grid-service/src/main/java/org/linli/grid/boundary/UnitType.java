package org.linli.grid.boundary;

/** What has a boundary. */
public enum UnitType {
  AREA,
  GRID
}
