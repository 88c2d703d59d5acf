package org.linli.place.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Importer;
import org.linli.commons.importing.MappingShape;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.linli.place.location.PlaceNumbers;
import org.linli.place.premises.Alike;
import org.linli.place.premises.Candidate;
import org.linli.place.premises.LikeNames;
import org.linli.place.premises.Premises;
import org.linli.place.premises.PremisesAudit;
import org.linli.place.premises.PremisesBulk;
import org.linli.place.premises.PremisesKinds;
import org.linli.place.premises.PremisesState;
import org.linli.place.premises.PremisesStore;
import org.linli.place.premises.Sites;

/**
 * Imports premises. Each row is held to the rules of a single entry; one that is perhaps there
 * already, in the register or earlier in the file, is a fault that names it. A row with a source id
 * that was imported before is left as it is.
 */
public final class PremisesImporter implements Importer {

  private static final double SHARE_OF_READING = 0.4;
  private static final int BATCH = 500;

  private final PremisesStore store;
  private final PremisesBulk bulk;
  private final PlaceNumbers numbers;
  private final Sites sites;
  private final PremisesAudit audit;
  private final FabricHolder fabric;
  private final Settings settings;
  private final Clock clock;

  public PremisesImporter(
      PremisesStore store,
      PremisesBulk bulk,
      PlaceNumbers numbers,
      Sites sites,
      PremisesAudit audit,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.bulk = bulk;
    this.numbers = numbers;
    this.sites = sites;
    this.audit = audit;
    this.fabric = fabric;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<MappingShape> shapes() {
    return List.of(
        PlaceFile.shape("premises")
            .optional("operator.name", "operator.registration", "department")
            .optional("contact.name", "contact.phone")
            .optional("safety.present", "safety.guards", "safety.officerOffice")
            .optional("goods.name", "goods.unNumber", "goods.most", "goods.unit")
            .optional("goods.where", "goods.licence", "importance", "inspectionDays")
            .setting("similar", "refuse", "store"));
  }

  @Override
  public void run(ImportRun run) throws IOException {
    PremisesRowReader reader =
        new PremisesRowReader(
            run,
            sites,
            settings.current(PremisesKinds.KIND),
            run.starter().scopes(fabric.current()));
    List<PremisesRow> rows = new ArrayList<>();
    PlaceFile.each(
        run,
        PlaceFile.allKinds(),
        row -> {
          PremisesRow read = reader.read(row);
          if (read != null) {
            rows.add(read);
          }
        });
    run.progress().at(SHARE_OF_READING);
    Audit.asActor(run.starter().viewer().username(), () -> recordContacts(run, rows));
    store.together(run.starter(), () -> store(run, rows));
  }

  private void recordContacts(ImportRun run, List<PremisesRow> rows) {
    rows.stream()
        .filter(row -> row.contact() != null)
        .findFirst()
        .ifPresent(row -> audit.imported(row.site().location(), run.id().toString()));
  }

  private boolean store(ImportRun run, List<PremisesRow> rows) {
    // In one order, so that two imports into the same counties do not wait for each other.
    rows.stream()
        .map(row -> row.site().location().county())
        .distinct()
        .sorted()
        .forEach(store::lockEntry);
    Set<UUID> known = bulk.known(rows.stream().map(PremisesRow::id).toList());
    List<PremisesRow> fresh = new ArrayList<>();
    for (PremisesRow row : rows) {
      if (known.contains(row.id())) {
        run.report().unchanged();
      } else {
        fresh.add(row);
      }
    }
    if (!run.mapping().setting("similar").orElse("refuse").equals("store")) {
      fresh = different(run, fresh);
    }
    List<PremisesBulk.Entry> entries = entries(fresh);
    for (int from = 0; from < entries.size(); from += BATCH) {
      List<PremisesBulk.Entry> batch =
          entries.subList(from, Math.min(from + BATCH, entries.size()));
      Set<Long> written = bulk.insert(batch, run.starter().viewer().username());
      for (PremisesBulk.Entry entry : batch) {
        if (written.contains(entry.row())) {
          run.report().accepted();
        } else {
          run.report().unchanged();
        }
      }
      run.progress().at(SHARE_OF_READING + (1 - SHARE_OF_READING) * from / entries.size());
    }
    run.report().requireStorable(run.skipBad());
    return true;
  }

  /** Those that are not perhaps the same as others; of two in the file the second is the fault. */
  private List<PremisesRow> different(ImportRun run, List<PremisesRow> rows) {
    LikeNames names = new LikeNames(settings.limit(Limit.DUPLICATE_METRES));
    bulk.candidates().forEach(names::add);
    String field = run.mapping().get("name").field();
    List<PremisesRow> different = new ArrayList<>();
    for (PremisesRow row : rows) {
      Candidate candidate = candidate(row);
      List<Alike> alike =
          names.find(candidate.name(), candidate.lon(), candidate.lat(), candidate.registration());
      if (alike.isEmpty()) {
        different.add(row);
      } else {
        Alike first = alike.getFirst();
        run.report()
            .readBefore(row.row())
            .add(
                field,
                "premises-similar",
                first.candidate().number(),
                first.candidate().name(),
                Math.round(first.metres()));
      }
      names.add(candidate);
    }
    return different;
  }

  private static Candidate candidate(PremisesRow row) {
    Premises.Operator operator = row.facts().business().operator();
    return new Candidate(
        row.id(),
        "#" + row.row(),
        row.facts().name(),
        row.facts().kind(),
        row.site().lon(),
        row.site().lat(),
        row.facts().address(),
        operator == null ? null : operator.registration(),
        PremisesState.OPEN);
  }

  private List<PremisesBulk.Entry> entries(List<PremisesRow> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.site().location().areaCode(), 1, Integer::sum));
    Map<String, Deque<String>> given = new HashMap<>();
    int year = LocalDate.now(clock).getYear();
    counts.forEach(
        (area, count) ->
            given.put(
                area,
                new ArrayDeque<>(numbers.next(PlaceNumbers.Kind.PREMISES, area, year, count))));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<PremisesBulk.Entry> entries = new ArrayList<>();
    for (PremisesRow row : rows) {
      String number = Objects.requireNonNull(given.get(row.site().location().areaCode())).remove();
      Premises.Standing standing =
          new Premises.Standing(PremisesState.OPEN, null, row.contact() != null, null, now, now);
      entries.add(
          new PremisesBulk.Entry(
              row.row(),
              new Premises(row.id(), number, row.facts(), row.site(), standing, 1),
              row.contact()));
    }
    return entries;
  }
}
