package org.linli.dispute.matter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.file.ReadLog;

/** Looking disputes up. They change through {@link MatterChanges}. */
public final class Disputes {

  /** In the read log beside what was read, where it was read by emergency access. */
  public static final String BREAK_GLASS = "BREAK_GLASS";

  /** Roles that see the summaries of an area; the others see what they take part in. */
  private static final Set<Role> OF_AN_AREA = Set.of(Role.OFFICER, Role.LEADER, Role.GRID_WORKER);

  private final DisputeStore store;
  private final Confidential confidential;
  private final FabricHolder fabric;

  public Disputes(DisputeStore store, Confidential confidential, FabricHolder fabric) {
    this.store = store;
    this.confidential = confidential;
    this.fabric = fabric;
  }

  /** What is kept sealed, and the log of who opens it. */
  public record Confidential(Texts texts, Parties parties, ReadLog reads) {}

  /**
   * The confidential part of a matter.
   *
   * @param position longitude, latitude in degrees, EPSG:4490
   */
  public record File(
      Listed listed, List<Double> position, List<Texts.Written> texts, List<Party> parties) {

    public File {
      position = List.copyOf(position);
      texts = List.copyOf(texts);
      parties = List.copyOf(parties);
    }

    public Matter matter() {
      return listed.matter();
    }
  }

  /**
   * The summary of a dispute that the caller may see.
   *
   * @throws ProblemException 404
   */
  public Listed get(UUID id) {
    return store.find(id, counties()).orElseThrow(ProblemException::notFound);
  }

  /**
   * The confidential part, for handlers and under emergency access; the look is recorded.
   *
   * @throws ProblemException 404; 403 {@code not-handler} for those who may see the summary only
   */
  public File file(UUID id) {
    Listed listed = get(id);
    if (!listed.readable()) {
      throw ProblemException.forbidden("not-handler");
    }
    Matter matter = listed.matter();
    confidential
        .reads()
        .record(
            matter.countyCode(), id, groups(listed, Set.of("NARRATIVE", "PARTIES", "POSITION")));
    return new File(
        listed,
        store.position(matter),
        confidential.texts().list(matter.countyCode(), id),
        confidential.parties().list(matter.countyCode(), id));
  }

  /** What a look reads, for the read log: it says where somebody looked by emergency access. */
  public static Set<String> groups(Listed listed, Set<String> read) {
    if (listed.handled()) {
      return read;
    }
    Set<String> groups = new HashSet<>(read);
    groups.add(BREAK_GLASS);
    return groups;
  }

  /** Summaries, newest first. */
  public List<Listed> list(DisputeFilter filter, @Nullable ListPlace after, int limit) {
    return store.list(filter, counties(), after, limit);
  }

  /** All that a list would show page by page, in its order. */
  public void each(DisputeFilter filter, int limit, Consumer<Listed> each) {
    store.each(filter, counties(), limit, each);
  }

  /**
   * What a viewer's list covers: the area that was asked for, or all of theirs. Whoever sees no
   * area's summaries gets what they handle.
   *
   * @param area code of an area or grid; null for all
   * @throws ProblemException 404 where it is outside the caller's areas
   */
  public DisputeFilter covering(DisputeFilter asked, Access access, @Nullable String area) {
    Fabric current = fabric.current();
    Access ofArea = new Access(access.viewer(), grantsOfAnArea(access));
    String path = Jurisdiction.pathOf(area, access, current);
    boolean mine = asked.wanted().mine() || ofArea.grants().isEmpty();
    List<String> paths = Jurisdiction.covered(path, mine ? List.of() : ofArea.scopes(current));
    DisputeFilter.Wanted wanted = asked.wanted();
    return new DisputeFilter(
        paths,
        asked.from(),
        asked.to(),
        asked.categories(),
        asked.levels(),
        asked.statuses(),
        new DisputeFilter.Wanted(
            wanted.words(), wanted.unit(), wanted.person(), mine, wanted.open(), wanted.overdue()));
  }

  private static Set<Grant> grantsOfAnArea(Access access) {
    return access.grants().stream()
        .filter(grant -> OF_AN_AREA.contains(grant.role()))
        .collect(java.util.stream.Collectors.toSet());
  }

  private Set<String> counties() {
    return Places.counties(fabric.current());
  }
}
