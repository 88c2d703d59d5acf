package org.linli.grid.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;

/** Posts: given, ended, looked up. */
public final class Posts {

  /** As person-service has it. */
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

  private final PostStore store;
  private final StaffTerms staff;
  private final FabricHolder fabric;
  private final Clock clock;

  public Posts(PostStore store, StaffTerms staff, FabricHolder fabric, Clock clock) {
    this.store = store;
    this.staff = staff;
    this.fabric = fabric;
    this.clock = clock;
  }

  /** What is to be given. */
  public record Wanted(
      String unit, Office office, String account, LocalDate from, @Nullable LocalDate until) {
    public Wanted {
      account = account.strip();
    }
  }

  /**
   * Gives a post.
   *
   * @throws ProblemException 404 outside the caller's areas, 400 with all faults, 409 where it is
   *     taken, 503 where person-service does not answer
   */
  public Post give(Wanted wanted, @Nullable String key) {
    Unit unit =
        store.together(() -> store.findUnit(wanted.unit())).orElseThrow(ProblemException::notFound);
    // Asked before the transaction: nobody waits for another service with a lock in hand.
    List<Violation> faults = faults(wanted, unit);
    faultsOfAccount(wanted, faults);
    refuse(faults);
    Post post = post(wanted, unit);
    return store.together(
        () -> found(store.give(post, by(), key, others -> settled(wanted, others))));
  }

  /** As the unit is once it is locked: a revision may have ended or moved it meanwhile. */
  private Post settled(Wanted wanted, List<Post> others) {
    Unit now = store.findUnit(wanted.unit()).orElseThrow(ProblemException::notFound);
    refuse(faults(wanted, now));
    Post post = post(wanted, now);
    requireFree(post, others);
    return post;
  }

  private static Post post(Wanted wanted, Unit unit) {
    return new Post(
        UUID.randomUUID(),
        new Post.Seat(unit.code(), unit.path(), wanted.office()),
        wanted.account(),
        Term.of(wanted.from(), wanted.until()),
        null,
        null,
        1);
  }

  /**
   * A post that the caller sees.
   *
   * @throws ProblemException 404
   */
  public Post get(UUID id) {
    return store.together(() -> found(id));
  }

  /** Posts that the caller sees, the latest first. */
  public List<Post> list(PostStore.Query query, PostStore.@Nullable After after, int limit) {
    return store.together(() -> store.list(query, after, limit));
  }

  /**
   * Says the last day of a post that is not over, or withdraws one that has not begun.
   *
   * @throws ProblemException 400, 403 where the caller keeps no posts there, 404, 409, 412
   */
  public Post end(UUID id, LocalDate last, int seen, @Nullable String key) {
    return store.together(
        () -> {
          Post before = found(id);
          if (!CurrentAccess.require().covers(before.seat().path(), fabric.current())) {
            throw ProblemException.forbidden();
          }
          Term term = before.term().endingOn(last);
          Post after =
              new Post(
                  id, before.seat(), before.account(), term, Ending.PERSON, null, before.version());
          store.end(
              after,
              seen,
              by(),
              key,
              others -> {
                requireEndable(before, last, others);
                requireFree(after, others);
              });
          return found(id);
        });
  }

  private void requireEndable(Post before, LocalDate last, List<Post> now) {
    LocalDate today = today();
    boolean over =
        now.stream()
            .filter(post -> post.id().equals(before.id()))
            .anyMatch(post -> post.term().time(today) == Term.Time.OVER);
    if (over) {
      throw ProblemException.conflict("post-over");
    }
    if (last.isBefore(today) && before.term().time(today) == Term.Time.NOW) {
      throw ProblemException.badField("on", "post-past");
    }
    Optional<Unit> unit = store.findUnit(before.seat().unit());
    unit.map(Unit::to)
        .filter(to -> !last.isBefore(to))
        .ifPresent(
            to -> {
              throw ProblemException.badField("on", "after-unit", to.toString());
            });
  }

  private static void requireFree(Post post, List<Post> others) {
    for (Post other : others) {
      String conflict = other.id().equals(post.id()) ? null : post.conflict(other);
      if (conflict != null) {
        throw ProblemException.conflict(conflict);
      }
    }
  }

  private static List<Violation> faults(Wanted wanted, Unit unit) {
    List<Violation> faults = new ArrayList<>();
    if (!unit.hasPosts()) {
      faults.add(Violation.ofField("unitCode", "unit-without-posts"));
    }
    LocalDate until = wanted.until();
    if (until != null && until.isBefore(wanted.from())) {
      faults.add(Violation.ofField("until", "date-order"));
    }
    if (wanted.from().isBefore(unit.from())) {
      faults.add(Violation.ofField("from", "before-unit", unit.from().toString()));
    }
    LocalDate end = unit.to();
    if (end != null && (until == null || !until.isBefore(end))) {
      String field = wanted.from().isBefore(end) ? "until" : "from";
      faults.add(Violation.ofField(field, "after-unit", end.toString()));
    }
    return faults;
  }

  private void faultsOfAccount(Wanted wanted, List<Violation> faults) {
    if (!USERNAME.matcher(wanted.account()).matches()) {
      faults.add(Violation.ofField("account", "account-unknown"));
      return;
    }
    Optional<StaffTerms.Served> served;
    try {
      served = staff.of(List.of(wanted.account())).stream().findFirst();
    } catch (StaffTerms.Unreachable e) {
      if (faults.isEmpty()) {
        throw ProblemException.unavailable("staff-unreachable");
      }
      return;
    }
    if (served.isEmpty()) {
      faults.add(Violation.ofField("account", "account-unknown"));
      return;
    }
    LocalDate last = served.get().lastDay();
    if (last != null && wanted.from().isAfter(last)) {
      faults.add(Violation.ofField("from", "account-left"));
    }
  }

  private static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private Post found(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  private PostStore.By by() {
    return new PostStore.By(
        CurrentAccess.require().viewer().username(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
