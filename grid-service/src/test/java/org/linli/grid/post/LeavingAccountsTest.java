package org.linli.grid.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who holds posts and whom person-service knows need not be the same. */
class LeavingAccountsTest {

  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  private final List<String> ended = new ArrayList<>();

  private final LeavingAccounts.Holders holders =
      new LeavingAccounts.Holders() {
        @Override
        public List<String> list(LocalDate today, String after, int limit) {
          return List.of("ann", "bob", "carl", "dora").stream()
              .filter(name -> name.compareTo(after) > 0)
              .limit(2)
              .toList();
        }

        @Override
        public int end(String account, LocalDate lastDay) {
          if (account.equals("bob")) {
            throw new IllegalStateException("not this one");
          }
          ended.add(account + " " + lastDay);
          return 1;
        }
      };

  @Test
  void neitherAnUnknownAccountNorOneThatCannotBeEndedStopsTheOthers() {
    StaffTerms withoutAnn = new WithoutAnn();
    Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    assertThat(new LeavingAccounts(holders, withoutAnn, clock).follow()).isEqualTo(2);
    assertThat(ended).containsExactly("carl " + LAST, "dora " + LAST);
  }

  private static final class WithoutAnn implements StaffTerms {
    @Override
    public List<Served> of(Collection<String> usernames) {
      return usernames.stream()
          .filter(name -> !name.equals("ann"))
          .map(name -> new Served(name, LAST))
          .toList();
    }
  }
}
