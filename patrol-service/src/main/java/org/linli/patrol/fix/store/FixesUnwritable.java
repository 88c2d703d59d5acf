package org.linli.patrol.fix.store;

import java.sql.SQLException;

/** Fixes could not be written; nothing of the batch was. */
final class FixesUnwritable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FixesUnwritable(SQLException cause) {
    super("fixes could not be written", cause);
  }
}
