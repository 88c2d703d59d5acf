package org.linli.grid.boundary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the features of a file against each other and against the published tree, from the top
 * level down, so that each finds its parent decided. A fault is noted with its feature, and the
 * feature is left out.
 */
final class Admission {

  private final Tree tree;
  private final Map<String, Candidate> byCode = new HashMap<>();
  private final Map<String, Candidate> admitted = new LinkedHashMap<>();
  private final Map<String, Tree.Node> created = new LinkedHashMap<>();
  private final Map<String, Label> claimedLabels = new HashMap<>();
  private Set<String> ended = Set.of();

  Admission(Tree tree) {
    this.tree = tree;
  }

  /**
   * Takes all features of the file.
   *
   * @param ended codes that were in use before and are never given again
   */
  void admit(List<Candidate> candidates, Set<String> ended) {
    this.ended = ended;
    for (Candidate candidate : candidates) {
      Candidate first = byCode.putIfAbsent(candidate.code(), candidate);
      if (first != null) {
        candidate
            .faults()
            .add(
                candidate.fields().code(), "code-repeated", candidate.code(), first.faults().row());
      }
    }
    candidates.stream()
        .filter(candidate -> !candidate.faults().any())
        .sorted(Comparator.comparingInt(Candidate::depth))
        .forEach(this::admit);
  }

  /** What the mapping calls the areas above, by code. */
  Map<String, Label> claimedLabels() {
    return claimedLabels;
  }

  /** What was admitted, parents before children. */
  List<Candidate> admitted() {
    return List.copyOf(admitted.values());
  }

  /** The areas that only the mapping's parents name and that are not published, by code. */
  Map<String, Tree.Node> created() {
    return created;
  }

  /** Leaves out a feature after all. */
  void leaveOut(Candidate candidate) {
    admitted.remove(candidate.code());
  }

  /** Whether the file has an area of this code that may not be stored. */
  boolean wasLeftOut(String code) {
    return findArea(code) != null && !admitted.containsKey(code);
  }

  private @Nullable Candidate findArea(String code) {
    Candidate candidate = byCode.get(code);
    return candidate != null && candidate.kind() instanceof Candidate.Kind.OfArea
        ? candidate
        : null;
  }

  /** The place of an admitted feature. */
  AreaRow.Place place(Candidate candidate) {
    String parent = candidate.parentCode();
    Tree.Node above = parent == null ? null : tree.find(parent);
    return new AreaRow.Place(candidate.code(), parent, Tree.path(above, candidate.code()));
  }

  private void admit(Candidate candidate) {
    Map<String, Tree.Node> above = new LinkedHashMap<>();
    if (!findParents(candidate, above)) {
      return;
    }
    String parentCode = candidate.parentCode();
    Tree.Node parent =
        parentCode == null
            ? null
            : above.containsKey(parentCode) ? above.get(parentCode) : tree.find(parentCode);
    if (parentCode != null && !acceptsChild(candidate, parentCode, parent)) {
      return;
    }
    String path = Tree.path(parent, candidate.code());
    if (!isFree(candidate, parentCode) || !mayWrite(candidate, above, path)) {
      return;
    }
    above.values().forEach(tree::add);
    created.putAll(above);
    candidate.parents().forEach(p -> claimedLabels.putIfAbsent(p.code(), p.label()));
    admitted.put(candidate.code(), candidate);
    if (candidate.kind() instanceof Candidate.Kind.OfArea area) {
      created.remove(candidate.code());
      tree.add(
          new Tree.Node(new AreaRow.Place(candidate.code(), parentCode, path), area.level(), null));
    }
  }

  /**
   * Goes down the mapping's parents; what is not known yet is put into {@code above}.
   *
   * @return false where a fault was noted
   */
  private boolean findParents(Candidate candidate, Map<String, Tree.Node> above) {
    Tree.Node upper = null;
    for (Candidate.Parent parent : candidate.parents()) {
      Tree.Node known = tree.find(parent.code());
      String upperCode = upper == null ? null : upper.place().code();
      if (known == null) {
        if (tree.areaOfGrid(parent.code()) != null || ended.contains(parent.code())) {
          String fault = ended.contains(parent.code()) ? "code-ended" : "code-is-grid";
          candidate.faults().add("parents", fault, parent.code());
          return false;
        }
        String path = Tree.path(upper, parent.code());
        known =
            new Tree.Node(
                new AreaRow.Place(parent.code(), upperCode, path), parent.level(), parent.label());
        above.put(parent.code(), known);
      } else if (known.level() != parent.level()
          || (upperCode != null && !upperCode.equals(known.place().parentCode()))) {
        candidate.faults().add("parents", "parent-inconsistent", parent.code());
        return false;
      }
      if (upper != null && known.level().compareTo(upper.level()) <= 0) {
        candidate.faults().add("parents", "level-order", parent.code(), upper.place().code());
        return false;
      }
      upper = known;
    }
    return true;
  }

  private boolean acceptsChild(Candidate candidate, String parentCode, Tree.@Nullable Node parent) {
    String field = candidate.fields().parent();
    Candidate inFile = findArea(parentCode);
    if (parentCode.equals(candidate.code())) {
      candidate.faults().add(field, "parent-itself", parentCode);
    } else if (parent == null && inFile != null) {
      // A parent on the same level or below has not been looked at yet; one above has faults.
      boolean order = inFile.depth() >= candidate.depth();
      candidate
          .faults()
          .add(field, order ? "level-order" : "parent-refused", candidate.code(), parentCode);
    } else if (parent == null || !isSeen(parent)) {
      candidate.faults().add(field, "parent-unknown", parentCode);
    } else if (parent.level().ordinal() >= candidate.depth()) {
      candidate.faults().add(field, "level-order", candidate.code(), parentCode);
    } else {
      return true;
    }
    return false;
  }

  /** What lies outside one's scopes is as if it were not there. */
  private boolean isSeen(Tree.Node parent) {
    return !tree.isPublishedArea(parent.place().code()) || tree.covers(parent.place().path());
  }

  /** Whether the code is new, or published at the same place as the same thing. */
  private boolean isFree(Candidate candidate, @Nullable String parentCode) {
    String code = candidate.code();
    String field = candidate.fields().code();
    String fault =
        switch (candidate.kind()) {
          case Candidate.Kind.OfGrid _ -> {
            String area = tree.areaOfGrid(code);
            yield tree.find(code) != null
                ? "code-is-area"
                : area != null && !area.equals(parentCode) ? "parent-changed" : null;
          }
          case Candidate.Kind.OfArea area -> {
            Tree.Node known = tree.find(code);
            yield tree.areaOfGrid(code) != null
                ? "code-is-grid"
                : known == null
                    ? null
                    : known.level() != area.level()
                        ? "level-changed"
                        : Objects.equals(known.place().parentCode(), parentCode)
                            ? null
                            : "parent-changed";
          }
        };
    String told = ended.contains(code) ? "code-ended" : fault;
    if (told != null) {
      candidate.faults().add(field, told, code);
    }
    return told == null;
  }

  private boolean mayWrite(Candidate candidate, Map<String, Tree.Node> above, String path) {
    Set<String> paths = new LinkedHashSet<>();
    above.values().forEach(node -> paths.add(node.place().path()));
    paths.add(path);
    for (String each : paths) {
      if (!tree.covers(each)) {
        boolean root = each.indexOf('/', 1) == each.length() - 1;
        candidate
            .faults()
            .add(
                root && candidate.parentCode() == null
                    ? candidate.fields().code()
                    : candidate.fields().parent(),
                root ? "root-needs-system-admin" : "outside-your-area",
                candidate.code());
        return false;
      }
    }
    return true;
  }
}
