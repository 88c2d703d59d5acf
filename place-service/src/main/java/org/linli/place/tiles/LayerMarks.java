package org.linli.place.tiles;

/**
 * Counts that change with the tables behind a layer, in the same transaction. A table is counted by
 * triggers that call {@code mark_layer} (see the migration of premises).
 */
@FunctionalInterface
public interface LayerMarks {

  /** The mark of a layer as it is now. */
  String of(String layer);
}
