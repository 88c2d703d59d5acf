package org.linli.dispute.imports;

import java.util.UUID;
import java.util.function.Consumer;
import org.linli.commons.access.Access;

/** Where imported disputes are kept. */
public interface DisputeImportStore {

  /**
   * What an import is.
   *
   * @param source constant of the mapping; with the source id of a row the key of idempotence
   * @param keepFirst whether a source id may come again in the file; else that is a fault
   */
  record Batch(UUID id, String source, boolean keepFirst, Access starter) {}

  /** How rows fared, as far as only the store can tell. */
  interface Outcome {

    /** The source id of this row came in an earlier one. */
    void twice(long row);

    /** Rows that were there already, in the store or earlier in the file. */
    void unchanged(long rows);

    /** All rows are known; throws to store none of them. */
    void beforeStoring(long newRows);
  }

  /**
   * Stores all rows that are not there yet, in one transaction that acts as the starter.
   *
   * @param rows hands over the rows, one by one, in the order of the file
   */
  void store(Batch batch, Consumer<Consumer<DisputeRow>> rows, Outcome outcome);
}
