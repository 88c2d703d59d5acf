package org.linli.place.premises;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Premises for other features. Works in the transaction that is running, with its viewer; where
 * none is, in one of its own as the viewer of the request.
 */
public interface PremisesDirectory {

  /** One that the viewer may see, open or closed. */
  Optional<PremisesRef> find(UUID id);

  /**
   * As {@link #find}.
   *
   * @throws org.linli.commons.problem.ProblemException 404 outside the viewer's area
   */
  PremisesRef require(UUID id);

  /**
   * The premises that these are now: the one they were merged into, through every merger, or
   * themselves. Empty where the viewer sees either not.
   */
  Optional<PremisesRef> survivor(UUID id);

  /**
   * The open ones of these kinds below these paths that the viewer may see, by number.
   *
   * @param kinds empty for all
   * @param paths as {@code Places.scopes} gives them
   */
  List<PremisesRef> matching(Set<String> kinds, List<String> paths);
}
