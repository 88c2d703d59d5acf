package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that can be read more than once.
 *
 * @param name as the sender calls it; shown to people, never used as a path
 * @param sizeBytes as stored, so compressed where the file is
 */
public record ImportFile(String name, long sizeBytes, Opener opener) {

  /** Opens the file from its beginning. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  public InputStream open() throws IOException {
    return opener.open();
  }
}
