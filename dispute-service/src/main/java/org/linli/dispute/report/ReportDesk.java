package org.linli.dispute.report;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.dispatch.FirstReceiver;
import org.linli.dispute.dispatch.Sorting;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.ListPlace;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Places;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.unit.Units;

/** What the staff do with reports. */
public final class ReportDesk {

  private static final int MOST_WAITING = 200;

  private final ReportStore store;
  private final FabricHolder fabric;
  private final ReadLog readLog;
  private final Intake intake;
  private final Matching matching;
  private final Joining joining;
  private final Reviews reviews;

  /** The parts of the core that it works with. */
  public record Core(
      MatterChanges changes,
      Parties parties,
      Texts texts,
      Duties duties,
      Units units,
      Categories categories,
      ReadLog readLog,
      IdempotencyKeys keys) {}

  /** Where matters go once they are opened. */
  public record Rules(
      Sorting sorting,
      FirstReceiver receiver,
      Settings settings,
      SettingKind<TwoStepAreas> twoSteps) {}

  public ReportDesk(ReportStore store, Core core, Rules rules, FabricHolder fabric, Clock clock) {
    this.store = store;
    this.fabric = fabric;
    this.readLog = core.readLog();
    Opening.Needs needs =
        new Opening.Needs(
            store, core.changes(), core.parties(), core.texts(), rules.receiver(), core.units());
    Opening opening = new Opening(needs, rules.settings(), rules.twoSteps(), clock);
    Drafts drafts = new Drafts(core.categories(), fabric, rules.sorting(), clock);
    this.matching = new Matching(store, fabric, rules.settings(), core.readLog());
    this.joining = new Joining(needs, core.keys(), core.duties(), fabric);
    this.reviews = new Reviews(needs, core.keys(), opening, drafts, fabric, clock);
    this.intake =
        new Intake(
            new Intake.Needs(store, core.changes(), core.keys(), opening),
            drafts,
            joining,
            matching,
            fabric);
  }

  /** The door that everybody files through. */
  public Reports reports() {
    return intake;
  }

  /**
   * A report as somebody may read it.
   *
   * @param content null where they may not read words and names
   * @param disputeNumber null while it has no matter
   */
  public record Shown(
      Report report, @Nullable ReportContent content, @Nullable String disputeNumber) {}

  public List<Match> preview(NewReport report, Access access) {
    return intake.preview(report, access);
  }

  public List<Match> matches(Access access, UUID id) {
    return matching.ofReport(access, id);
  }

  /**
   * One report, opened as far as the caller may read it; that they did is written down.
   *
   * @throws ProblemException 404
   */
  public Shown get(Access access, UUID id) {
    return read(store.reading(
            access,
            () -> {
              Report report =
                  store
                      .find(id, Places.counties(fabric.current()))
                      .orElseThrow(ProblemException::notFound);
              return List.of(shown(report, true));
            }))
        .getFirst();
  }

  /** The reports of a matter that the caller may see, oldest first. */
  public List<Shown> ofMatter(Access access, UUID matter) {
    Set<String> counties = Places.counties(fabric.current());
    return read(
        store.reading(
            access,
            () -> {
              if (store.versionOf(matter, counties).isEmpty()) {
                throw ProblemException.notFound();
              }
              return counties.stream()
                  .flatMap(county -> store.ofMatter(county, matter).stream())
                  .map(report -> shown(report, true))
                  .toList();
            }));
  }

  /** Newest first; without words and names. */
  public List<Shown> list(
      Access access, ReportFilter filter, @Nullable ListPlace after, int limit) {
    if (filter.paths().isEmpty()) {
      return List.of();
    }
    return store.reading(
        access,
        () ->
            store.list(filter, after, limit).stream().map(report -> shown(report, false)).toList());
  }

  /** What waits for the caller: as leader of a grid, as officer, or as who entered it. */
  public List<Shown> waiting(Access access) {
    List<String> villages = paths(access, Role.LEADER);
    List<String> areas = paths(access, Role.OFFICER);
    return store.reading(
        access,
        () ->
            store.waiting(access.viewer().username(), villages, areas, MOST_WAITING).stream()
                .map(report -> shown(report, true))
                .toList());
  }

  public Report approve(Access access, Call call) {
    return reviews.approve(access, call);
  }

  public Report sendBack(Access access, Call call, @Nullable String reason) {
    return reviews.sendBack(access, call, reason);
  }

  public Report correct(Access access, Call call, NewReport.Told told, String category) {
    return reviews.correct(access, call, told.words(), category, told.summary(), told.parties());
  }

  public Report link(Access access, Call call, UUID into, String reason) {
    return joining.link(access, call, into, reason);
  }

  public Matter merge(Call call, UUID into, String reason) {
    return joining.merge(call, into, reason);
  }

  private List<String> paths(Access access, Role role) {
    return access.grants().stream()
        .filter(grant -> grant.role() == role)
        .map(Grant::areaCode)
        .map(code -> code == null ? null : fabric.current().findPath(code))
        .filter(path -> path != null)
        .map(String::valueOf)
        .toList();
  }

  private Shown shown(Report report, boolean opened) {
    UUID dispute = report.dispute();
    return new Shown(
        report,
        opened ? store.content(report).orElse(null) : null,
        dispute == null ? null : store.numberOf(report.countyCode(), dispute).orElse(null));
  }

  /** Opened texts are not handed out before it is written down who reads them. */
  private List<Shown> read(List<Shown> shown) {
    for (Shown one : shown) {
      UUID matter = one.report().dispute();
      if (one.content() != null && matter != null) {
        readLog.record(one.report().countyCode(), matter, Set.of("NARRATIVE", "PARTIES"));
        break;
      }
    }
    return shown;
  }
}
