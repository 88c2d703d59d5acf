package org.linli.grid.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;
import org.linli.grid.boundary.AreaRow;
import org.linli.grid.boundary.Label;
import org.linli.grid.boundary.UnitType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Works out what a revision makes of what is published. */
final class Planner {

  private final Draft draft;
  private final Surroundings before;
  private final Map<String, Standing> areas;
  private final Map<String, Standing> grids;
  private final Set<String> ended = new TreeSet<>();
  private final Set<String> touched = new TreeSet<>();
  private final Map<String, Set<String>> heirs = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private Planner(Draft draft, Surroundings before) {
    this.draft = draft;
    this.before = before;
    this.areas = new TreeMap<>(before.areas());
    this.grids = new TreeMap<>(before.grids());
  }

  /** The plan; where it has faults, the rest of it is as far as it could be built. */
  static Plan plan(Draft draft, Surroundings before) {
    return new Planner(draft, before).plan();
  }

  private Plan plan() {
    Set<String> seen = new HashSet<>();
    for (Item item : draft.items()) {
      if (!seen.add(item.code())) {
        fault(Fault.Kind.DUPLICATE_CODE, item.code());
      } else if (item.action() == Item.Action.END) {
        end(item);
      } else {
        put(item);
      }
    }
    place();
    for (String code : DerivedAreas.redraw(Item.codes(draft.items()), before, areas, grids)) {
      fault(Fault.Kind.BOUNDARY_MISSING, code);
    }
    orphans();
    heirs();
    if (!before.outdated().isEmpty()) {
      faults.add(Fault.of(Fault.Kind.OUTDATED, before.outdated()));
    }
    if (!before.others().isEmpty()) {
      faults.add(Fault.of(Fault.Kind.OVERLAPS_REVISION, before.others()));
    }
    Set<String> changed = changed();
    days(changed);
    return new Plan(before, areas, grids, changed, ended, heirs, faults);
  }

  private void end(Item item) {
    Standing former = published(item);
    if (former == null) {
      return;
    }
    ended.add(item.code());
    of(item.unit()).remove(item.code());
    heirs.computeIfAbsent(item.code(), code -> new TreeSet<>()).addAll(item.heirs());
  }

  private void put(Item item) {
    Standing former = null;
    if (item.action() == Item.Action.CHANGE) {
      former = published(item);
      if (former == null) {
        return;
      }
    } else if (before.taken().contains(item.code())) {
      fault(Fault.Kind.CODE_TAKEN, item.code());
      return;
    } else if (before.ended().contains(item.code())) {
      fault(Fault.Kind.CODE_ENDED, item.code());
      return;
    }
    for (String origin : item.origins()) {
      heirs.computeIfAbsent(origin, code -> new TreeSet<>()).add(item.code());
    }
    Standing after = former == null ? created(item) : changed(item, former);
    if (after != null) {
      touched.add(item.code());
      of(item.unit()).put(item.code(), after);
    }
  }

  /** The published unit that an item is about; null where a fault was noted. */
  private @Nullable Standing published(Item item) {
    Standing found = before.find(item.code());
    if (found == null || found.unit() != item.unit()) {
      fault(
          before.ended().contains(item.code()) ? Fault.Kind.CODE_ENDED : Fault.Kind.UNIT_UNKNOWN,
          item.code());
      return null;
    }
    if (before.root() == null || !found.path().startsWith(before.root())) {
      fault(Fault.Kind.OUTSIDE_REVISION, item.code());
      return null;
    }
    return found;
  }

  private @Nullable Standing created(Item item) {
    Geometry boundary = item.boundary();
    boolean derived = false;
    Standing origin =
        item.origins().size() == 1 ? before.find(item.origins().iterator().next()) : null;
    if (boundary == null && origin != null) {
      boundary = origin.boundary();
      derived = origin.origin().derived();
    } else if (boundary == null && item.unit() == UnitType.AREA && item.origins().isEmpty()) {
      // Nothing yet; the union of what will lie below it.
      boundary = new GeometryFactory().createPolygon();
      derived = true;
    }
    Item.Values values = item.values();
    if (boundary == null) {
      fault(Fault.Kind.BOUNDARY_MISSING, item.code());
      return null;
    }
    return new Standing(
        item.unit(),
        new AreaRow.Place(item.code(), values.parent(), ""),
        Objects.requireNonNull(values.rank(), "rank"),
        new Label(Objects.requireNonNull(values.name(), "name"), values.nameEn()),
        values.households(),
        new AreaRow.Origin(derived, origin == null ? null : origin.origin().attribution()),
        boundary,
        draft.effective());
  }

  private static Standing changed(Item item, Standing former) {
    Item.Values values = item.values();
    Geometry drawn = item.boundary();
    return new Standing(
        former.unit(),
        new AreaRow.Place(
            former.code(),
            values.parent() == null ? former.parent() : values.parent(),
            former.path()),
        values.rank() == null ? former.rank() : values.rank(),
        new Label(
            values.name() == null ? former.label().name() : values.name(),
            values.nameEn() == null ? former.label().nameEn() : values.nameEn()),
        values.households() == null ? former.households() : values.households(),
        drawn == null ? former.origin() : new AreaRow.Origin(false, former.origin().attribution()),
        drawn == null ? former.boundary() : drawn,
        former.validFrom());
  }

  /** Gives every unit its place below its parent, from the top. */
  private void place() {
    List<Standing> all = new ArrayList<>(areas.values());
    all.sort(Comparator.comparingInt(Standing::depth));
    for (Standing area : all) {
      areas.put(area.code(), placed(area));
    }
    for (Standing grid : List.copyOf(grids.values())) {
      grids.put(grid.code(), placed(grid));
    }
  }

  private Standing placed(Standing unit) {
    String parentCode = unit.parent();
    boolean own = touched.contains(unit.code());
    if (parentCode == null) {
      if (own && before.find(unit.code()) == null) {
        fault(Fault.Kind.PARENT_UNKNOWN, unit.code());
      }
      return unit.at(AreaPaths.ALL + unit.code() + "/");
    }
    Standing parent = areas.get(parentCode);
    if (parent == null) {
      if (own) {
        fault(Fault.Kind.PARENT_UNKNOWN, unit.code(), parentCode);
      }
      return unit;
    }
    if ((own || touched.contains(parentCode)) && parent.depth() >= unit.depth()) {
      fault(Fault.Kind.LEVEL_ORDER, unit.code(), parentCode);
      return unit;
    }
    String path = parent.path() + unit.code() + "/";
    if (own && (before.root() == null || !path.startsWith(before.root()))) {
      fault(Fault.Kind.OUTSIDE_REVISION, unit.code(), parentCode);
    }
    return unit.at(path);
  }

  private void orphans() {
    for (String code : ended) {
      if (before.areas().containsKey(code)) {
        List<String> left = new ArrayList<>(List.of(code));
        areas.values().stream()
            .filter(area -> code.equals(area.parent()))
            .forEach(area -> left.add(area.code()));
        grids.values().stream()
            .filter(grid -> code.equals(grid.parent()))
            .forEach(grid -> left.add(grid.code()));
        if (left.size() > 1) {
          faults.add(Fault.of(Fault.Kind.ORPHANS, left));
        }
      }
    }
  }

  private void heirs() {
    heirs.forEach(
        (former, named) -> {
          // What goes on cannot be taken over by others: its ground says what they got.
          if (before.find(former) != null && !ended.contains(former)) {
            fault(Fault.Kind.SUCCESSOR_UNKNOWN, former, former);
          }
          for (String heir : named) {
            if (!isLike(former, heir)) {
              fault(Fault.Kind.SUCCESSOR_UNKNOWN, former, heir);
            }
          }
          if (before.find(former) == null) {
            fault(Fault.Kind.UNIT_UNKNOWN, former);
          }
        });
    heirs.values().removeIf(Set::isEmpty);
  }

  /** Whether an heir is there afterwards and is an area or a grid as the former one was. */
  private boolean isLike(String former, String heir) {
    Standing gone = before.find(former);
    return gone == null || gone.unit() == UnitType.AREA
        ? areas.containsKey(heir)
        : grids.containsKey(heir);
  }

  private Set<String> changed() {
    Set<String> changed = new TreeSet<>();
    for (Map<String, Standing> units : List.of(areas, grids)) {
      units.forEach(
          (code, unit) -> {
            Standing former = before.find(code);
            if (former == null || !former.sameAs(unit)) {
              changed.add(code);
            }
          });
    }
    return changed;
  }

  private void days(Set<String> changed) {
    LocalDate day = draft.effective();
    Set<String> late = new TreeSet<>();
    Set<String> all = new TreeSet<>(changed);
    all.addAll(ended);
    for (String code : all) {
      Standing former = before.find(code);
      if (former != null && former.validFrom().isAfter(day)) {
        late.add(code);
      }
      // Nothing lies in an area on days on which that was not there yet, or elsewhere.
      Standing area = areas.get(code);
      Standing after = area == null ? grids.get(code) : area;
      String parent = after == null ? null : after.parent();
      LocalDate settled = parent == null ? null : before.settled().get(parent);
      if (settled != null && settled.isAfter(day)) {
        late.add(Objects.requireNonNull(parent));
      }
    }
    if (!late.isEmpty()) {
      faults.add(Fault.of(Fault.Kind.BEFORE_LAST_STATE, List.copyOf(late)));
    }
  }

  private Map<String, Standing> of(UnitType unit) {
    return unit == UnitType.AREA ? areas : grids;
  }

  private void fault(Fault.Kind kind, String... codes) {
    faults.add(Fault.of(kind, codes));
  }
}
