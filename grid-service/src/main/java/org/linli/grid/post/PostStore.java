package org.linli.grid.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps posts; what the viewer may not see is not there. */
public interface PostStore {

  /**
   * What is looked for; null asks for all.
   *
   * @param paths subtrees of the units
   * @param grid code of a grid, whose village counts with it
   * @param times those that stand so to today
   */
  record Query(
      List<String> paths,
      @Nullable String grid,
      @Nullable Office office,
      @Nullable String account,
      Set<Term.Time> times,
      LocalDate today) {
    public Query {
      paths = List.copyOf(paths);
      times = Set.copyOf(times);
    }
  }

  /** A place in the list: the row before. */
  record After(LocalDate from, UUID id) {}

  /** Who did something when. */
  record By(String username, Instant at) {}

  /** Runs in one transaction. */
  <T> T together(Supplier<T> work);

  /** The unit as it stands in the published boundaries. Joins the running transaction. */
  Optional<Unit> findUnit(String code);

  Optional<Post> find(UUID id);

  /** The latest first. */
  List<Post> list(Query query, @Nullable After after, int limit);

  /**
   * Gives a post once for each key, after nobody else can give or end one in this unit until the
   * transaction ends.
   *
   * @param making says what is written, with the posts of the unit before it is
   */
  UUID give(Post wanted, By by, @Nullable String key, Making making);

  /** Says another last day; the same call with its key again changes nothing. */
  void end(Post after, int seen, By by, @Nullable String key, Check check);

  /** Gives the post as it is to be written, or refuses by throwing. */
  @FunctionalInterface
  interface Making {
    Post beside(List<Post> others);
  }

  /** Refuses by throwing. */
  @FunctionalInterface
  interface Check {
    void against(List<Post> others);
  }
}
