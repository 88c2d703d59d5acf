package org.linli.commons.audit;

/** In whose name work is done that is not done in the name of a request. */
final class Actors {

  static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private Actors() {}
}
