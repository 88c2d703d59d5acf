package org.linli.person.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the workforce is kept. Each call is a transaction as the caller of the request. */
public interface WorkforceStore {

  /** The last of a page. */
  record Place(String path, String username) {}

  /** A day, and how long before its end a certificate counts as ending soon. */
  record Day(LocalDate on, int warnDays) {}

  /** Those who serve, by path and username. */
  List<Member> list(WorkforceFilter filter, Day day, @Nullable Place after, int limit);

  Optional<Member.Whole> find(String username);

  /** Does work that changes records in one transaction, as the caller. */
  <T> T together(Supplier<T> work);

  /** Enters somebody; false where they are entered already. */
  boolean insert(Member member, boolean serving);

  /** Changes somebody's record; false where another version is kept by now. */
  boolean update(Member member, int seen);

  /** Enters a certificate; false where one of that kind and number is entered already. */
  boolean add(Member member, Qualification qualification);

  boolean removeQualification(Member member, UUID id);

  /** Enters a training, once for each key. */
  void add(Member member, Training training, @Nullable String idempotencyKey);

  boolean removeTraining(Member member, UUID id);

  /** Keeps what somebody wants corrected, once for each key. */
  Correction ask(Correction correction, @Nullable String idempotencyKey);

  /** What waits for an answer, oldest first. */
  List<Correction> open(List<String> paths, int limit);

  /** All of one person, newest first. */
  List<Correction> of(String username);

  Optional<Correction> findCorrection(UUID id);

  /** Answers; false where it was answered, or is the caller's own. */
  boolean answer(Correction answered);

  List<Team> teams(List<String> paths);

  Optional<Team> findTeam(String code);

  /** Stores a new team (version 0 seen) or a new state of one. */
  boolean put(Team team, int seen);
}
