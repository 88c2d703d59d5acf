package org.linli.commons.relocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.place.Places;

/**
 * Where records belong that are bound to an area or a grid by its code: to that one while it is
 * there, else to the one that took over most of its ground, else to the area around it. For one
 * thread.
 */
public final class Succession {

  private final Fabric fabric;
  private final EndedUnits publisher;
  private final Map<String, EndedUnit> ended = new HashMap<>();

  private final long followedTo;

  private boolean knowsNew;
  private boolean knowsAll;

  Succession(Fabric fabric, EndedUnits publisher, long followedTo) {
    this.fabric = fabric;
    this.publisher = publisher;
    this.followedTo = followedTo;
  }

  /**
   * An area or a grid of the fabric.
   *
   * @param county code of the county it lies in
   */
  public record Home(String code, String county, String path, boolean grid) {}

  /** Empty where nobody knows what became of the code. */
  public Optional<Home> find(String code) {
    Optional<Home> home = walk(code);
    if (home.isEmpty() && !knowsNew) {
      ask(followedTo);
      knowsNew = true;
      knowsAll = followedTo == 0;
      home = walk(code);
    }
    // A copy that was behind may have used a code after the records had followed its end.
    if (home.isEmpty() && !knowsAll) {
      ask(0);
      knowsAll = true;
      home = walk(code);
    }
    return home;
  }

  private void ask(long version) {
    for (EndedUnit unit : publisher.since(version)) {
      // What the publisher did since is told with the next fabric.
      if (unit.version() <= fabric.version()) {
        ended.merge(
            unit.code(), unit, (one, other) -> other.version() >= one.version() ? other : one);
      }
    }
  }

  private Optional<Home> walk(String code) {
    Set<String> seen = new HashSet<>();
    String at = code;
    while (at != null && seen.add(at)) {
      String path = fabric.findPath(at);
      if (path != null) {
        return Optional.of(
            new Home(at, Places.county(fabric, path), path, fabric.findGrid(at).isPresent()));
      }
      at = next(ended.get(at));
    }
    return Optional.empty();
  }

  private static @Nullable String next(@Nullable EndedUnit unit) {
    if (unit == null) {
      return null;
    }
    return unit.successors().isEmpty() ? around(unit.formerPath()) : unit.successors().getFirst();
  }

  private static @Nullable String around(@Nullable String path) {
    String[] codes = path == null ? new String[0] : path.split("/");
    // The first is empty, the last the unit itself.
    return codes.length < 3 ? null : codes[codes.length - 2];
  }
}
