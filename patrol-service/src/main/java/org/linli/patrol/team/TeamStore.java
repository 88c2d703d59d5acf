package org.linli.patrol.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where teams are kept. All but {@link #together} works in the transaction that is running. */
public interface TeamStore {

  /** Does all of this or nothing, as the caller. */
  <T> T together(Supplier<T> work);

  /** Keeps a team, once a key; the id of what was kept then or now. */
  UUID insert(Team team, @Nullable String idempotencyKey);

  Optional<Team> find(UUID id);

  /** Teams below these paths and those the caller belongs to, by name. */
  List<Team> list(List<String> paths, boolean ended, int limit);

  /** Keeps name, kind, coordinators and end; false where another version is in force by now. */
  boolean change(Team team, int seen);

  /** Whether shifts of it are planned for later or under way. */
  boolean hasShiftsAfter(Team team, Instant now);

  /** Members as the caller may see them. */
  List<Member> members(UUID team, @Nullable LocalDate leftBefore);

  /** The caller's own memberships, of all teams. */
  List<Member> own(String username);

  UUID insert(Team team, Member member, String by, Instant at, @Nullable String idempotencyKey);

  void end(Team team, Member member, LocalDate lastDay);

  /** Whether shifts in this team that begin after that moment are planned for somebody. */
  boolean isPlannedAfter(UUID team, String username, Instant after);
}
