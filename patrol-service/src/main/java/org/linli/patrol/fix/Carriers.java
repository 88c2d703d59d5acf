package org.linli.patrol.fix;

import java.util.Optional;
import java.util.UUID;

/** Who reports with which device. */
public interface Carriers {

  /**
   * The device of a token.
   *
   * @throws org.linli.commons.problem.ProblemException 401 where the token is none, has ended or
   *     was taken back
   */
  Carrier require(String token);

  /** A device that is in use and that this account carries. */
  Optional<Carrier> carriedBy(String username, UUID device);

  /** Remembers the shift that a device reported in. */
  void reportedIn(Carrier carrier, UUID shift);
}
