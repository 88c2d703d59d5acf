package org.linli.person.provisioning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.Fabric;
import org.linli.person.provisioning.GroupDirectory.AreaGroup;

/**
 * Makes the groups of the identity provider follow the areas: what is missing is made, what belongs
 * to no area and holds nobody is removed. A group of an area that is gone with people in it is
 * named as trouble and left alone; it gives no right, because no such area exists. Groups of grids
 * are made when somebody gets a right there.
 */
public final class GroupTree {

  private static final int LANES = 4;
  private static final int TROUBLES = 1_000;

  /** What one run did. */
  public record Outcome(int areas, int added, int removed, List<String> troubles) {

    public Outcome {
      troubles = List.copyOf(troubles);
    }
  }

  private final GroupDirectory groups;
  private final List<String> roles =
      Arrays.stream(Role.values())
          .filter(role -> !role.isWithoutArea())
          .map(Role::wireName)
          .toList();

  public GroupTree(GroupDirectory groups) {
    this.groups = groups;
  }

  /**
   * Follows one version of the areas.
   *
   * @throws IdentityProvider.Unreachable in the middle; to be run again
   */
  public Outcome follow(Fabric fabric) {
    Map<String, AreaGroup> there = new HashMap<>(groups.areas());
    AtomicInteger added = new AtomicInteger();
    eachOf(
        fabric.areas().stream().map(Area::code).toList(),
        code -> added.addAndGet(complete(code, there.get(code))));
    Set<String> gone = new LinkedHashSet<>();
    AtomicInteger removed = new AtomicInteger();
    for (AreaGroup group : there.values()) {
      // Without any area there is nothing to follow yet, and nothing is known to be gone.
      if (fabric.findPath(group.code()) == null && !fabric.areas().isEmpty()) {
        if (groups.isEmpty(group)) {
          groups.remove(group);
          removed.incrementAndGet();
        } else if (gone.size() < TROUBLES) {
          gone.add(group.code());
        }
      }
    }
    return new Outcome(
        fabric.areas().size(), added.get(), removed.get(), gone.stream().sorted().toList());
  }

  private int complete(String code, @Nullable AreaGroup known) {
    if (known != null && known.children() >= roles.size()) {
      return 0;
    }
    AreaGroup group = known == null ? groups.makeArea(code) : known;
    Set<String> has = new HashSet<>(known == null ? List.of() : groups.childrenOf(known));
    int added = known == null ? 1 : 0;
    for (String role : roles) {
      if (!has.contains(role)) {
        groups.makeChild(group, role);
        added++;
      }
    }
    return added;
  }

  private static void eachOf(List<String> codes, Consumer<String> work) {
    try (ExecutorService lanes =
        Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory())) {
      List<Future<?>> all = new ArrayList<>();
      codes.forEach(code -> all.add(lanes.submit(() -> work.accept(code))));
      try {
        for (Future<?> one : all) {
          one.get();
        }
      } finally {
        lanes.shutdownNow();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IdentityProvider.Unreachable("interrupted", e);
    }
  }
}
