package org.linli.grid.post;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long accounts serve, as person-service knows it. */
public interface StaffTerms {

  /** How many accounts are asked for at once. */
  int MOST = 200;

  /**
   * An account there is.
   *
   * @param lastDay null where no end is known
   */
  record Served(String username, @Nullable LocalDate lastDay) {}

  /** Person-service did not answer. */
  final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreachable(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Those of these accounts that there are.
   *
   * @param usernames at most {@link #MOST}
   * @throws Unreachable where nobody answers
   */
  List<Served> of(Collection<String> usernames);
}
