package org.linli.place.checklist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.place.hazard.HazardKinds;

/**
 * Checklists and their versions: DRAFT, then PUBLISHED, then RETIRED. They hold for the whole
 * deployment, so whoever administers a part of it reads them.
 */
public final class Checklists {

  private final ChecklistStore store;
  private final Settings settings;
  private final AreaPaths areas;
  private final Clock clock;

  public Checklists(ChecklistStore store, Settings settings, AreaPaths areas, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.areas = areas;
    this.clock = clock;
  }

  /** Whether the caller may write checklists. */
  public boolean mayChange() {
    return CurrentAccess.require().decidesForAll(areas);
  }

  /** All of them by code, or those for one kind of premises. */
  public List<Checklist> list(@Nullable String kind) {
    List<Checklist> all = store.together(store::list);
    return kind == null ? all : forKind(all, kind);
  }

  /**
   * The one to inspect a kind of premises with: its own, else the general one; of several the first
   * by code. Only those with a published version. Works in the transaction that is running.
   */
  public Optional<Checklist> ofKind(String kind) {
    return ofKind(store.list(), kind);
  }

  /** The same among those that were read before. */
  public static Optional<Checklist> ofKind(List<Checklist> all, String kind) {
    return forKind(all, kind).stream().filter(one -> one.published() != null).findFirst();
  }

  private static List<Checklist> forKind(List<Checklist> all, String kind) {
    List<Checklist> own = all.stream().filter(one -> one.isFor(kind)).toList();
    return own.isEmpty() ? all.stream().filter(Checklist::isGeneral).toList() : own;
  }

  /**
   * One checklist.
   *
   * @throws ProblemException 404
   */
  public Checklist get(String code) {
    return store.together(() -> require(code));
  }

  /** Makes a checklist; its first version is a draft. */
  public ChecklistVersion create(
      String code, Checklist.Head head, List<ChecklistSection> sections, @Nullable String key) {
    List<Violation> faults = new ArrayList<>(faults(head));
    if (!ChecklistCheck.CODE.matcher(code).matches()) {
      faults.addFirst(Violation.ofField("code", "code-form"));
    }
    faults.addAll(ChecklistCheck.of(sections, hazardKinds()));
    refuse(faults);
    requireMayChange();
    return store.together(
        () -> {
          int number =
              store.once(
                  key,
                  "checklist " + code + head + sections,
                  () -> {
                    if (!store.insert(code, head)) {
                      throw ProblemException.badField("code", "code-twice", code);
                    }
                    store.draft(draft(code, 1, sections));
                    return 1;
                  });
          return requireVersion(code, number);
        });
  }

  /** Changes what a checklist is called and for. */
  public Checklist change(String code, Checklist.Head head, int seen) {
    refuse(faults(head));
    return store.together(
        () -> {
          require(code);
          requireMayChange();
          if (!store.change(code, head, seen)) {
            throw ProblemException.versionOutdated();
          }
          return require(code);
        });
  }

  /** The versions, newest first. */
  public List<ChecklistVersion> versions(String code) {
    return store.together(
        () -> {
          require(code);
          return store.versions(code);
        });
  }

  public ChecklistVersion version(String code, int number) {
    return store.together(() -> requireVersion(code, number));
  }

  /**
   * Begins a new version as a copy of another.
   *
   * @param basedOn null for the newest
   */
  public ChecklistVersion copy(String code, @Nullable Integer basedOn, @Nullable String key) {
    return store.together(
        () -> {
          require(code);
          requireMayChange();
          int number =
              store.once(
                  key,
                  "checklist version " + code + basedOn,
                  () -> {
                    Checklist checklist = require(code);
                    ChecklistVersion model =
                        requireVersion(code, basedOn == null ? checklist.newest() : basedOn);
                    int next = checklist.newest() + 1;
                    if (checklist.draft() != null
                        || !store.draft(draft(code, next, model.sections()))) {
                      throw ProblemException.conflict("checklist-draft-there");
                    }
                    return next;
                  });
          return requireVersion(code, number);
        });
  }

  /** Changes the questions of a draft. */
  public ChecklistVersion changeSections(
      String code, int number, List<ChecklistSection> sections, int seen) {
    refuse(ChecklistCheck.of(sections, hazardKinds()));
    return store.together(
        () -> {
          ChecklistVersion before = requireDraft(code, number);
          ChecklistVersion after =
              new ChecklistVersion(
                  code, number, before.state(), sections, before.history(), before.version());
          if (!store.changeSections(after, seen)) {
            throw ProblemException.versionOutdated();
          }
          return requireVersion(code, number);
        });
  }

  /** Publishes a draft; the version published before is retired. */
  public ChecklistVersion publish(String code, int number, int seen) {
    return store.together(
        () -> {
          ChecklistVersion draft = requireDraft(code, number);
          refuse(ChecklistCheck.ofPublication(draft.sections(), hazardKinds()));
          ChecklistVersion.Step step = step();
          store.replacePublished(code, step);
          if (!store.publish(code, number, step, seen)) {
            throw ProblemException.versionOutdated();
          }
          return requireVersion(code, number);
        });
  }

  /** Retires a version, or withdraws it as dangerous. */
  public ChecklistVersion retire(
      String code, int number, String reason, boolean dangerous, int seen) {
    if (Required.isBlank(reason)) {
      throw ProblemException.badField("reason", "required");
    }
    return store.together(
        () -> {
          ChecklistVersion before = requireVersion(code, number);
          requireMayChange();
          boolean possible =
              before.state() == ChecklistState.PUBLISHED
                  || (before.state() == ChecklistState.RETIRED
                      && dangerous
                      && !before.history().dangerous());
          if (!possible) {
            throw ProblemException.conflict("checklist-not-published");
          }
          if (!store.retire(code, number, step(), reason.strip(), dangerous, seen)) {
            throw ProblemException.versionOutdated();
          }
          return requireVersion(code, number);
        });
  }

  /** A version for whoever inspects, in the transaction that is running. */
  public Optional<ChecklistVersion> find(String code, int number) {
    return store.version(code, number);
  }

  /** The published version, in the transaction that is running. */
  public Optional<ChecklistVersion> published(String code) {
    return store.published(code);
  }

  /** All checklists, in the transaction that is running. */
  public List<Checklist> all() {
    return store.list();
  }

  private Checklist require(String code) {
    return store.find(code).orElseThrow(ProblemException::notFound);
  }

  private ChecklistVersion requireVersion(String code, int number) {
    return store.version(code, number).orElseThrow(ProblemException::notFound);
  }

  private ChecklistVersion requireDraft(String code, int number) {
    ChecklistVersion version = requireVersion(code, number);
    requireMayChange();
    if (version.state() != ChecklistState.DRAFT) {
      throw ProblemException.conflict("checklist-not-draft");
    }
    return version;
  }

  private ChecklistVersion draft(String code, int number, List<ChecklistSection> sections) {
    ChecklistVersion.History history =
        new ChecklistVersion.History(step(), null, null, null, false);
    return new ChecklistVersion(code, number, ChecklistState.DRAFT, sections, history, 1);
  }

  private ChecklistVersion.Step step() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new ChecklistVersion.Step(CurrentAccess.require().viewer().username(), now);
  }

  private void requireMayChange() {
    if (!mayChange()) {
      throw ProblemException.forbidden("checklist-root-only");
    }
  }

  private HazardKinds hazardKinds() {
    return settings.current(HazardKinds.KIND);
  }

  private static List<Violation> faults(Checklist.Head head) {
    List<Violation> faults = new ArrayList<>();
    if (Required.isBlank(head.title().zh())) {
      faults.add(Violation.ofField("title", "required"));
    }
    if (Required.isBlank(head.title().en())) {
      faults.add(Violation.ofField("titleEn", "required"));
    }
    for (int i = 0; i < head.kinds().size(); i++) {
      if (!ChecklistCheck.CODE.matcher(head.kinds().get(i)).matches()) {
        faults.add(Violation.ofField("kinds[" + i + "]", "code-form"));
      }
    }
    return faults;
  }

  private static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }
}
