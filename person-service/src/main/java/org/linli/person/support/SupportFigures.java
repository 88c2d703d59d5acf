package org.linli.person.support;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.disclosure.Perturbation;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;

/**
 * How many asked for which help, by town. Counts are perturbed as everywhere (decision 0005): zero
 * or at least the threshold, the same whenever and however they are asked for.
 */
public final class SupportFigures {

  private final CaseChanges changes;
  private final FigureStore store;
  private final DisclosureControl control;
  private final FabricHolder fabric;

  public SupportFigures(
      CaseChanges changes, FigureStore store, DisclosureControl control, FabricHolder fabric) {
    this.changes = changes;
    this.store = store;
    this.control = control;
    this.fabric = fabric;
  }

  /** A count. */
  public record Row(String area, String kind, long count) {}

  public int threshold() {
    return control.threshold();
  }

  /**
   * The counts of the towns that the caller may see.
   *
   * @param area a code; null for all of the caller's
   * @throws ProblemException 404 where the area is not the caller's
   */
  public List<Row> rows(@Nullable String area, @Nullable Integer year) {
    Fabric now = fabric.current();
    List<String> scopes = CurrentAccess.require().scopes(now);
    if (area != null) {
      String path = now.findPath(area);
      if (path == null || scopes.stream().noneMatch(path::startsWith)) {
        throw ProblemException.notFound();
      }
      scopes = List.of(path);
    }
    List<String> within = scopes;
    return changes.asService(() -> counted(within, year, now));
  }

  private List<Row> counted(List<String> scopes, @Nullable Integer year, Fabric now) {
    byte[] fresh = new byte[Perturbation.SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    Perturbation perturbation = control.perturbation(store.secret(fresh));
    Map<String, Map<String, long[]>> sums = new TreeMap<>();
    for (String scope : scopes) {
      for (FigureStore.Fact fact : store.facts(scope, year)) {
        long[] sum =
            sums.computeIfAbsent(town(fact.path(), scope, now), t -> new TreeMap<>())
                .computeIfAbsent(fact.kind(), k -> new long[2]);
        sum[0]++;
        sum[1] +=
            perturbation.recordKey(
                fact.id().getMostSignificantBits(), fact.id().getLeastSignificantBits());
      }
    }
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (town, kinds) ->
            kinds.forEach(
                (kind, sum) -> {
                  long shown = perturbation.shown(sum[0], (int) sum[1]);
                  if (shown > 0) {
                    rows.add(new Row(town, kind, shown));
                  }
                }));
    return rows;
  }

  /** The town of a path; within a smaller scope, the area of that scope. */
  private static String town(String path, String scope, Fabric now) {
    String town = "";
    String last = "";
    for (String code : path.substring(1, path.length() - 1).split("/", -1)) {
      var area = now.findArea(code);
      boolean isTown =
          area.isPresent() && now.areas().get(area.getAsInt()).level() == AreaLevel.TOWN;
      town = isTown ? code : town;
    }
    for (String code : scope.substring(1, Math.max(1, scope.length() - 1)).split("/", -1)) {
      last = code;
    }
    String path2 = town.isEmpty() ? null : now.findPath(town);
    return path2 != null && path2.startsWith(scope) ? town : last;
  }
}
