package org.linli.portal.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.commons.settings.Settings.InForce;

/** Orders reports and hands them out. {@link ReportWorker} makes the documents. */
public final class Reports {

  private static final int LONGEST_YEARS = 5;
  private static final int LONGEST_TITLE = 200;
  private static final Set<String> GROUPS = Set.of("FIGURES");

  private final ReportStore store;
  private final Gathering gathering;
  private final CampaignDays campaigns;
  private final Settings settings;
  private final Titles titles;
  private final Readings readings;
  private final FabricHolder fabric;
  private final Audit audit;
  private final Clock clock;
  private final Runnable wakeWorker;

  /** The days of a special campaign, asked as the caller. */
  @FunctionalInterface
  public interface CampaignDays {
    /**
     * From its first day until after its last.
     *
     * @throws ProblemException 400 naming {@code campaign} where the caller does not see it
     */
    ReportPeriod of(UUID campaign);
  }

  /** What a report is called. */
  @FunctionalInterface
  public interface Titles {
    String of(Draft draft);
  }

  /** What a report says, to be read on the screen. */
  @FunctionalInterface
  public interface Readings {
    List<Passage> of(Draft draft);
  }

  /** What reports need of others. */
  public record Parts(
      ReportStore store,
      Gathering gathering,
      CampaignDays campaigns,
      Titles titles,
      Readings readings) {}

  public Reports(
      Parts parts,
      Settings settings,
      FabricHolder fabric,
      Audit audit,
      Clock clock,
      ReportWorker worker) {
    this.store = parts.store();
    this.gathering = parts.gathering();
    this.campaigns = parts.campaigns();
    this.titles = parts.titles();
    this.readings = parts.readings();
    this.settings = settings;
    this.fabric = fabric;
    this.audit = audit;
    this.clock = clock;
    this.wakeWorker = worker::wake;
  }

  /**
   * What somebody orders.
   *
   * @param day of a periodic report
   * @param from of an ad-hoc report
   * @param to day after the last, of an ad-hoc report
   * @param campaign of a report about one
   */
  public record Order(
      String template,
      String area,
      @Nullable LocalDate day,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID campaign,
      Question.Filters filters,
      boolean english) {}

  /** Templates with the version of the setting. */
  public InForce<ReportTemplates> templates() {
    return settings.inForce(ReportTemplates.KIND);
  }

  /**
   * Asks for the figures as the caller, keeps them, and has the documents made.
   *
   * @throws ProblemException 404 where the area is not the caller's, 400 naming what is wrong, 503
   *     where no service answered
   */
  public Report make(Order order, @Nullable String key) {
    Fabric boundaries = fabric.current();
    Area area = area(boundaries, order.area());
    InForce<ReportTemplates> inForce = templates();
    ReportTemplate template =
        inForce
            .value()
            .find(order.template())
            .orElseThrow(
                () -> ProblemException.badField("template", "unknown-value", order.template()));
    Question question =
        new Question(
            area.code(),
            area.level(),
            period(order, template.kind()),
            order.filters(),
            template.kind() == ReportKind.CAMPAIGN ? order.campaign() : null,
            order.english());
    String english = area.nameEn();
    String name = order.english() && english != null ? english : area.name();
    Set<Section> needed = template.text(order.english()).sections();
    Snapshot snapshot = gathering.ask(question, name, needed, boundaries.version());
    Report waiting =
        new Report(
            UUID.randomUUID(),
            "",
            new Report.Summary(
                question,
                template.code(),
                inForce.version(),
                name,
                snapshot.silent(),
                boundaries.version()),
            CurrentAccess.require().viewer().username(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Report.Work.WAITING);
    Draft draft = new Draft(waiting, template, snapshot);
    UUID id = store.create(draft.titled(title(draft)), area.path(), key, order.toString());
    wakeWorker.run();
    return get(id);
  }

  /**
   * Reports of an area and what lies in it, the latest first.
   *
   * @throws ProblemException 404 where the area is not the caller's
   */
  public List<Report> list(@Nullable String area, ReportStore.@Nullable After after, int limit) {
    String path = area == null ? "/" : area(fabric.current(), area).path();
    return store.list(path, after, limit);
  }

  /**
   * @throws ProblemException 404 where the caller does not see it
   */
  public Report get(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  /**
   * What a report says, from the figures that were kept when it was ordered: there before its
   * documents are.
   *
   * @throws ProblemException 404 where the caller does not see it
   */
  public List<Passage> read(UUID id) {
    return readings.of(store.draft(id).orElseThrow(ProblemException::notFound));
  }

  /**
   * A document to take away; who takes it is recorded before.
   *
   * @throws ProblemException 404, or 409 where it is not made yet
   */
  public byte[] take(Report report, Report.Format format) {
    if (report.work().state() != Report.State.DONE) {
      throw ProblemException.conflict("report-unfinished");
    }
    byte[] document = store.document(report.id(), format).orElseThrow(ProblemException::notFound);
    String path = store.path(report.id());
    audit.export(
        new AuditSubject(
            "REPORT",
            Places.county(fabric.current(), path),
            path,
            report.id(),
            report.about().template() + " " + report.about().question().period().from()),
        GROUPS);
    return document;
  }

  private Area area(Fabric boundaries, String code) {
    String path = boundaries.findPath(code);
    if (path == null || !CurrentAccess.require().covers(path, boundaries)) {
      throw ProblemException.notFound();
    }
    if (boundaries.findArea(code).isEmpty()) {
      throw ProblemException.badField("area", "report-of-grid");
    }
    return boundaries.areas().get(boundaries.findArea(code).getAsInt());
  }

  private String title(Draft untitled) {
    String title = titles.of(untitled);
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
  }

  private ReportPeriod period(Order order, ReportKind kind) {
    require("day", kind.isPeriodic(), order.day() != null);
    require("from", kind == ReportKind.AD_HOC, order.from() != null);
    require("to", kind == ReportKind.AD_HOC, order.to() != null);
    require("campaign", kind == ReportKind.CAMPAIGN, order.campaign() != null);
    ReportPeriod period =
        order.campaign() != null
            ? campaigns.of(order.campaign())
            : order.day() != null ? ReportPeriod.around(kind, order.day()) : adHoc(order);
    if (period.from().isAfter(LocalDate.now(clock))) {
      throw ProblemException.badField(kind.isPeriodic() ? "day" : "from", "report-future");
    }
    return period;
  }

  private static ReportPeriod adHoc(Order order) {
    LocalDate from = java.util.Objects.requireNonNull(order.from());
    LocalDate to = java.util.Objects.requireNonNull(order.to());
    if (!from.isBefore(to) || from.plusYears(LONGEST_YEARS).isBefore(to)) {
      throw ProblemException.badField("to", "report-period", LONGEST_YEARS);
    }
    return new ReportPeriod(ReportKind.AD_HOC, from, to);
  }

  private static void require(String field, boolean wanted, boolean there) {
    if (wanted && !there) {
      throw ProblemException.badField(field, "required");
    }
    if (!wanted && there) {
      throw ProblemException.badField(field, "report-not-of-kind");
    }
  }
}
