package org.linli.grid.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts end with the account that holds them. Nobody tells this service when somebody leaves, so it
 * asks: an hour after, nobody is led by somebody who is gone.
 */
public final class LeavingAccounts {

  private static final Logger log = LoggerFactory.getLogger(LeavingAccounts.class);

  private final Holders holders;
  private final StaffTerms staff;
  private final Clock clock;

  /** Who holds posts. */
  public interface Holders {

    /** Accounts with a post that is not over, by username. */
    List<String> list(LocalDate today, String after, int limit);

    /**
     * Ends the posts of an account on its last day, or on their own first where that was later, and
     * withdraws those that have not begun. What is over stays as it is.
     *
     * @return how many
     */
    int end(String account, LocalDate lastDay);
  }

  public LeavingAccounts(Holders holders, StaffTerms staff, Clock clock) {
    this.holders = holders;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Asks for everybody who holds a post.
   *
   * @return how many posts have ended
   */
  public int follow() {
    int ended = 0;
    String after = "";
    while (true) {
      List<String> accounts = holders.list(LocalDate.now(clock), after, StaffTerms.MOST);
      if (accounts.isEmpty()) {
        return ended;
      }
      after = accounts.getLast();
      try {
        // Whom person-service no longer knows is not among them: those keep their posts, since
        // nobody said a last day.
        for (StaffTerms.Served served : staff.of(accounts)) {
          ended += end(served);
        }
      } catch (StaffTerms.Unreachable e) {
        log.warn("posts do not follow accounts for now: {}", e.getMessage());
        return ended;
      }
    }
  }

  /** One account whose posts cannot be ended must not keep the others from theirs. */
  private int end(StaffTerms.Served served) {
    LocalDate last = served.lastDay();
    if (last == null) {
      return 0;
    }
    try {
      return holders.end(served.username(), last);
    } catch (RuntimeException e) {
      log.warn("the posts of an account did not end with it", e);
      return 0;
    }
  }
}
