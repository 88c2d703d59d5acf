package org.linli.commons.importing;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The features that a reader hands on, one by one. */
final class OneByOne implements Iterator<Feature> {

  private final Reader reader;
  private @Nullable Feature next;

  OneByOne(Reader reader) {
    this.reader = reader;
  }

  /** Reads on in a file. */
  interface Reader {

    /** The next feature without fault, or null at the end. */
    @Nullable Feature read();
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = reader.read();
    }
    return next != null;
  }

  @Override
  public Feature next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Feature result = next;
    next = null;
    return result;
  }
}
