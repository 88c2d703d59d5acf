package org.linli.person.support;

import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/** Who works for this service. */
public interface Workers {

  /** The name of an account; null where nobody knows it. */
  @Nullable String name(String username);

  /**
   * Lets an account pass that can be given a case there.
   *
   * @throws ProblemException 400 naming the field
   */
  void requireSupportWorker(String username, String field, String path);
}
