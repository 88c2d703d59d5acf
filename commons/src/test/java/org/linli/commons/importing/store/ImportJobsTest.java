package org.linli.commons.importing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.access.Viewer;
import org.linli.commons.idempotency.store.TestKeys;
import org.linli.commons.importing.ImportCounts;
import org.linli.commons.importing.ImportDatabase;
import org.linli.commons.importing.ImportFile;
import org.linli.commons.importing.ImportJob;
import org.linli.commons.importing.ImportJobs;
import org.linli.commons.importing.ImportPage;
import org.linli.commons.importing.ImportReport;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.ImportState;
import org.linli.commons.importing.ImportWorker;
import org.linli.commons.importing.Importer;
import org.linli.commons.importing.MappingShape;
import org.linli.commons.importing.RowFaults;
import org.linli.commons.importing.Table;
import org.linli.commons.importing.TableRow;
import org.linli.commons.importing.Tables;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.testing.PostgisForTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports on a real database, as an unprivileged role under row-level security. */
class ImportJobsTest {
  private static final String MAPPING = "target: things\nname: {column: name}\n";
  private static final Access MEI = access("mei");
  private static final Access LIN = access("lin");
  private static final ImportWorker.Pace QUICK =
      new ImportWorker.Pace(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(700));

  private final List<ImportWorker> workers = new ArrayList<>();
  private JdbcClient jdbc;
  private JdbcTransactionManager transactions;
  private JdbcImportJobStore store;
  private PostgisForTests.Database database;

  @BeforeEach
  void database() {
    database = ImportDatabase.create();
    JdbcClient.create(database.asOwner())
        .sql("create table thing (name text primary key)")
        .update();
    JdbcClient.create(database.asOwner())
        .sql("grant select, insert on thing to " + database.appUser())
        .update();
    DataSource app = database.asApp();
    transactions = new JdbcTransactionManager(app);
    jdbc = JdbcClient.create(app);
    store = new JdbcImportJobStore(jdbc, transactions);
  }

  @AfterEach
  void stopWorkers() {
    for (ImportWorker worker : workers) {
      worker.stop();
    }
  }

  @Test
  void rowsOfAFileAreStoredAndCounted() throws IOException {
    ImportJobs jobs = jobs(new Things());
    ImportJob started = jobs.start(MEI, mapping(), file("name\nwell\nbridge\nwell\n"), false, null);
    ImportJob ended = ended(jobs, MEI, started.id());

    assertThat(started.target()).isEqualTo("things");
    assertThat(ended.state()).isEqualTo(ImportState.DONE);
    assertThat(ended.counts().read()).isEqualTo(3);
    assertThat(ended.counts().accepted()).isEqualTo(2);
    assertThat(ended.counts().unchanged()).isEqualTo(1);
    assertThat(ended.progress()).isEqualTo(1);
    assertThat(things()).containsExactlyInAnyOrder("well", "bridge");
  }

  @Test
  void oneFaultyRowRefusesAllAndSaysWhich() throws IOException {
    ImportJobs jobs = jobs(new Things());
    UUID id = jobs.start(MEI, mapping(), file("name\nwell\nBAD\n"), false, null).id();
    ImportJob ended = ended(jobs, MEI, id);

    assertThat(ended.state()).isEqualTo(ImportState.REFUSED);
    assertThat(ended.violations()).containsExactly(Violation.ofRow(3, "name", "bad", "BAD"));
    assertThat(ended.counts().accepted()).isZero();
    assertThat(ended.counts().refused()).isEqualTo(1);
    assertThat(things()).isEmpty();
  }

  @Test
  void skipBadStoresTheGoodRows() throws IOException {
    ImportJobs jobs = jobs(new Things());
    UUID id = jobs.start(MEI, mapping(), file("name\nwell\nBAD\n"), true, null).id();
    ImportJob ended = ended(jobs, MEI, id);

    assertThat(ended.state()).isEqualTo(ImportState.DONE);
    assertThat(ended.violations()).hasSize(1);
    assertThat(things()).containsExactly("well");
  }

  @Test
  void anUnknownColumnRefusesEvenWithSkipBad() throws IOException {
    ImportJobs jobs = jobs(new Things());
    UUID id = jobs.start(MEI, mapping(), file("name,owner\nwell,x\n"), true, null).id();
    ImportJob ended = ended(jobs, MEI, id);

    assertThat(ended.state()).isEqualTo(ImportState.REFUSED);
    assertThat(ended.violations())
        .containsExactly(Violation.ofRow(1, "owner", "unknown-column", "owner"));
  }

  @Test
  void onlyTheFirstThousandFaultsAreListed() throws IOException {
    ImportJobs jobs = jobs(new Things());
    UUID id = jobs.start(MEI, mapping(), file("name\n" + "BAD\n".repeat(1234)), false, null).id();
    ImportJob ended = ended(jobs, MEI, id);

    assertThat(ended.violations()).hasSize(1000);
    assertThat(ended.moreViolations()).isEqualTo(234);
  }

  @Test
  void anotherAccountDoesNotSeeTheImport() throws IOException {
    ImportJobs jobs = jobs(new Things());
    UUID id = jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id();

    assertThat(jobs.find("lin", id)).isEmpty();
    assertThat(jobs.page("lin", null, 10).items()).isEmpty();
    assertThat(jobs.page("mei", null, 10).items()).extracting(ImportJob::id).containsExactly(id);
    assertThat(jobs.page("mei", id.toString(), 10).items()).isEmpty();
  }

  @Test
  void pagesFollowOneAnotherFromTheNewestImportOn() throws IOException {
    ImportJobs jobs = jobs(new Things());
    UUID older = jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id();
    UUID newer = jobs.start(MEI, mapping(), file("name\nmill\n"), false, null).id();

    ImportPage first = jobs.page("mei", null, 1);
    assertThat(first.items()).extracting(ImportJob::id).containsExactly(newer);
    assertThat(first.nextCursor()).isEqualTo(newer.toString());
    ImportPage last = jobs.page("mei", first.nextCursor(), 1);
    assertThat(last.items()).extracting(ImportJob::id).containsExactly(older);
    assertThat(last.nextCursor()).isNull();
    for (String strange : List.of("", "nonsense", "1-1-1-1-1")) {
      assertThatThrownBy(() -> jobs.page("mei", strange, 1))
          .as(strange)
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void withoutViewerTheTablesLookEmptyAndUploadsAreSeenByTheWorkerOnly() throws IOException {
    ImportJobs jobs = idle(new Things());
    jobs.start(MEI, mapping(), file("name\nwell\n"), false, null);

    assertThat(count("import_job")).isZero();
    assertThat(count("import_upload_chunk")).isZero();
    assertThat(
            new TransactionTemplate(transactions)
                .<Long>execute(
                    status -> {
                      jdbc.sql("select set_config('linli.subject', 'mei', true)")
                          .query()
                          .singleRow();
                      return count("import_upload_chunk");
                    }))
        .isZero();
  }

  @Test
  void theUploadIsDeletedWhenTheImportEnds() throws IOException {
    ImportJobs jobs = jobs(new Things());
    UUID id = jobs.start(MEI, mapping(), file("name\nBAD\n"), false, null).id();
    ended(jobs, MEI, id);

    assertThat(store.chunk(id, 0)).isEmpty();
  }

  @Test
  void faultsOfTheMappingAreSaidBeforeAnythingIsStored() {
    ImportJobs jobs = idle(new Things());
    byte[] mapping = "target: things\nnmae: {column: name}\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> jobs.start(MEI, mapping, file("name\n"), false, null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.violations())
                    .containsExactly(
                        Violation.ofField("nmae", "mapping-unknown-key"),
                        Violation.ofField("name", "mapping-missing")));
    assertThat(jobs.page("mei", null, 10).items()).isEmpty();
  }

  @Test
  void aFileOfManyChunksComesBackWhole() throws IOException {
    String text = "name\n" + "a well in the village with a rather long name\n".repeat(60_000);
    ImportFile file = file(text);
    UUID id = idle(new Things()).start(MEI, mapping(), file, false, null).id();
    try (InputStream in = storedFile(id)) {
      assertThat(in.readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSameKeyWithTheSameFileIsTheSameImport() throws IOException {
    ImportJobs jobs = idle(new Things());
    UUID first = jobs.start(MEI, mapping(), file("name\nwell\n"), false, "key-00001").id();
    UUID again = jobs.start(MEI, mapping(), file("name\nwell\n"), false, "key-00001").id();
    UUID other = jobs.start(LIN, mapping(), file("name\nwell\n"), false, "key-00001").id();

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
    assertThat(jobs.page("mei", null, 10).items()).hasSize(1);
    assertThatThrownBy(() -> jobs.start(MEI, mapping(), file("name\nbridge\n"), false, "key-00001"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(409));
  }

  @Test
  void aRunActsAsItsStarter() throws IOException {
    List<Access> seen = new ArrayList<>();
    ImportJobs jobs = jobs(new Things(run -> seen.add(run.starter())));
    ended(jobs, MEI, jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id());

    assertThat(seen).containsExactly(MEI);
  }

  @Test
  void anImportWhoseProcessDiedIsRunAgainFromItsBeginning() throws IOException {
    ImportJobs jobs = idle(new Things());
    UUID id = jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id();
    // A process takes it and is never heard of again.
    assertThat(store.take(QUICK.silence())).isPresent();
    assertThat(store.take(QUICK.silence())).isEmpty();

    start(worker(new Things()));
    assertThat(ended(jobs, MEI, id).state()).isEqualTo(ImportState.DONE);
    assertThat(things()).containsExactly("well");
  }

  @Test
  void aRunGivenUpForDeadCannotEndTheRunThatFollowedIt() throws Exception {
    ImportJobs jobs = idle(new Things());
    UUID id = jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id();
    int first = store.take(QUICK.silence()).orElseThrow().attempt();
    Thread.sleep(QUICK.silence());
    int second = store.take(QUICK.silence()).orElseThrow().attempt();

    assertThat(second).isGreaterThan(first);
    assertThat(store.beat(id, first, 0.5, ImportCounts.NONE)).isFalse();
    store.finish(id, first, ImportState.FAILED, new ImportReport(), "internal");
    assertThat(jobs.find("mei", id).orElseThrow().state()).isEqualTo(ImportState.RUNNING);
  }

  @Test
  void anImportThatKeepsKillingTheProcessIsGivenUp() throws Exception {
    ImportJobs jobs = idle(new Things());
    UUID id = jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id();
    for (int i = 0; i < 2; i++) {
      assertThat(store.take(Duration.ZERO)).isPresent();
      Thread.sleep(5);
    }
    start(worker(new Things()));
    ImportJob ended = ended(jobs, MEI, id);

    assertThat(ended.state()).isEqualTo(ImportState.FAILED);
    assertThat(ended.failure()).isEqualTo("gave-up");
  }

  @Test
  void stoppingTheServicePutsARunningImportBackForTheNextStart() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    Things slow =
        new Things(
            run -> {
              if (runs.incrementAndGet() == 1) {
                running.countDown();
                new CountDownLatch(1).await();
              }
            });
    ImportWorker first = worker(slow);
    ImportJobs jobs = ImportJobs.of(store, TestKeys.of(jdbc, transactions), first);
    start(first);
    UUID id = jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id();
    assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
    first.stop();
    assertThat(jobs.find("mei", id).orElseThrow().state()).isEqualTo(ImportState.WAITING);
    assertThat(things()).isEmpty();

    start(worker(slow));
    assertThat(ended(jobs, MEI, id).state()).isEqualTo(ImportState.DONE);
    assertThat(runs).hasValue(2);
  }

  @Test
  void aFailureOfOursIsNotBlamedOnTheFileAndTheWorkerLivesOn() throws IOException {
    AtomicInteger runs = new AtomicInteger();
    ImportJobs jobs =
        jobs(
            new Things(
                run -> {
                  if (runs.incrementAndGet() == 1) {
                    throw new IllegalStateException("disk on fire");
                  }
                }));
    UUID broken = jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id();
    assertThat(ended(jobs, MEI, broken).state()).isEqualTo(ImportState.FAILED);
    assertThat(ended(jobs, MEI, broken).failure()).isEqualTo("internal");
    UUID next = jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id();
    assertThat(ended(jobs, MEI, next).state()).isEqualTo(ImportState.DONE);
  }

  @Test
  void aRunTellsHowFarItIs() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    ImportJobs jobs =
        jobs(
            new Things(
                run -> {
                  run.progress().at(0.5);
                  run.report().row(2);
                  goOn.await();
                }));
    UUID id = jobs.start(MEI, mapping(), file("name\nwell\n"), false, null).id();
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> jobs.find("mei", id).orElseThrow().progress() == 0.5);
    assertThat(jobs.find("mei", id).orElseThrow().counts().read()).isEqualTo(1);
    goOn.countDown();
    assertThat(ended(jobs, MEI, id).state()).isEqualTo(ImportState.DONE);
  }

  /** Stores names, each once; a name in capitals is a fault. */
  private final class Things implements Importer {
    private final Before before;

    Things() {
      this(run -> {});
    }

    Things(Before before) {
      this.before = before;
    }

    @Override
    public List<MappingShape> shapes() {
      return List.of(MappingShape.of("things").required("name").forTable());
    }

    @Override
    public void run(ImportRun run) throws Exception {
      before.run(run);
      try (Table table = Tables.open(run.file(), run.mapping(), run.report())) {
        new TransactionTemplate(transactions)
            .executeWithoutResult(
                status -> {
                  for (TableRow row : table) {
                    store(row, run);
                  }
                  run.report().requireStorable(run.skipBad());
                });
      }
    }

    private void store(TableRow row, ImportRun run) {
      RowFaults faults = row.faults();
      String name = run.mapping().get("name").required(row, faults);
      if ("BAD".equals(name)) {
        faults.add("name", "bad", name);
      }
      if (faults.any()) {
        return;
      }
      int stored =
          jdbc.sql("insert into thing values (?) on conflict do nothing").param(name).update();
      if (stored == 1) {
        run.report().accepted();
      } else {
        run.report().unchanged();
      }
    }
  }

  private interface Before {
    void run(ImportRun run) throws Exception;
  }

  private ImportWorker worker(Importer importer) {
    ImportWorker worker = new ImportWorker(store, List.of(importer), QUICK);
    workers.add(worker);
    return worker;
  }

  private static void start(ImportWorker worker) {
    worker.start();
  }

  private ImportJobs jobs(Importer importer) {
    ImportWorker worker = worker(importer);
    start(worker);
    return ImportJobs.of(store, TestKeys.of(jdbc, transactions), worker);
  }

  /** Imports that nobody runs. */
  private ImportJobs idle(Importer importer) {
    return ImportJobs.of(
        store, TestKeys.of(jdbc, transactions), new ImportWorker(store, List.of(importer), QUICK));
  }

  private static ImportJob ended(ImportJobs jobs, Access starter, UUID id) {
    String subject = starter.viewer().subject();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> jobs.find(subject, id).orElseThrow().finishedAt() != null);
    return jobs.find(subject, id).orElseThrow();
  }

  private InputStream storedFile(UUID id) {
    List<byte[]> chunks = new ArrayList<>();
    for (int i = 0; store.chunk(id, i).isPresent(); i++) {
      chunks.add(store.chunk(id, i).orElseThrow());
    }
    assertThat(chunks.size()).isGreaterThan(2);
    return new SequenceInputStream(
        Collections.enumeration(
            chunks.stream().map(c -> (InputStream) new ByteArrayInputStream(c)).toList()));
  }

  private List<String> things() {
    return jdbc.sql("select name from thing").query(String.class).list();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static byte[] mapping() {
    return MAPPING.getBytes(StandardCharsets.UTF_8);
  }

  private static ImportFile file(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ImportFile("things.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private static Access access(String subject) {
    Set<Grant> grants =
        Set.of(new Grant(Role.OFFICER, "990102000000"), new Grant(Role.SYSTEM_ADMIN, null));
    return new Access(new Viewer(subject, subject + ".name", grants), grants);
  }
}
