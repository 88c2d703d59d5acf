package org.linli.commons.upload;

import java.io.IOException;

/** Something that knows harmful files. */
public interface VirusScanner {

  /**
   * Whether the content is clean.
   *
   * @throws IOException where the scanner gives no verdict
   */
  boolean isClean(byte[] content) throws IOException;
}
