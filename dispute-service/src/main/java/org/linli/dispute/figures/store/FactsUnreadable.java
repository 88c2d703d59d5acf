package org.linli.dispute.figures.store;

import java.sql.SQLException;

/** The database did not give the facts. */
final class FactsUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FactsUnreadable(SQLException cause) {
    super("the facts cannot be read", cause);
  }
}
