package org.linli.person.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks staff up by the name they sign in with, for every feature and whoever asks: names, homes
 * and states of those who serve are known to all who serve. A running transaction is joined.
 */
public interface Directory {

  Optional<Staff> find(String username);

  /**
   * The staff that a field names, whatever their state.
   *
   * @throws org.linli.commons.problem.ProblemException 400 naming the field where there is none
   */
  Staff require(String username, String field);

  /** Those of these usernames that somebody has. */
  List<Staff> list(Collection<String> usernames);

  /**
   * How long an account serves.
   *
   * @param lastDay null while no end is known
   */
  record Term(String username, @Nullable LocalDate lastDay) {}

  /** Those of these usernames that somebody has, by username. Only services see it. */
  List<Term> terms(Collection<String> usernames);
}
