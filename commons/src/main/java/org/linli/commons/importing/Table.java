package org.linli.commons.importing;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * An open table whose header has been checked. Its rows can be gone through once, and are counted
 * in the report as they come; those with too many or too few cells are noted there and not handed
 * on, empty ones are passed over.
 *
 * <p>Going on to the next row throws {@link ImportRefused} where the file turns out to be broken.
 */
public interface Table extends Iterable<TableRow>, AutoCloseable {
  /** Names of all columns in the order of the file, also of those to be ignored. */
  List<String> header();

  @Override
  Iterator<TableRow> iterator();

  @Override
  void close() throws IOException;
}
