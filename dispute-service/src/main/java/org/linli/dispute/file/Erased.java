package org.linli.dispute.file;

import org.linli.commons.problem.ProblemException;

/** What the retention schedule has ended. */
final class Erased {

  private Erased() {}

  /** 409: it was there, and no request will bring it back. */
  static ProblemException problem() {
    return ProblemException.conflict("erased");
  }
}
