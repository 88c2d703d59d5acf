package org.linli.patrol.shift.store;

import java.util.Optional;
import java.util.UUID;
import org.linli.patrol.shift.StepFixes;

/** For a service that keeps no positions: every step is without one. */
final class WithoutFixes implements StepFixes {

  @Override
  public boolean take(UUID shift, StepFix fix) {
    return false;
  }

  @Override
  public Optional<StepFix> last(UUID shift) {
    return Optional.empty();
  }
}
