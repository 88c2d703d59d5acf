package org.linli.person.rights;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.PostgisForTests;
import org.linli.person.ticket.SubjectKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A small feature that holds a name, as a support case would, under row security. */
final class TestRecords implements HeldData {

  static final String PROFILE = "test-records";
  static final String COLUMN = "rights_code.identified_sealed";

  private final ViewerTransactions transactions;
  private final Seal seal;

  private TestRecords(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Configuration(proxyBeanMethods = false)
  @Profile(PROFILE)
  static class Beans {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    HeldData testRecords(ViewerTransactions transactions, Seal seal) {
      return new TestRecords(transactions, seal);
    }
  }

  static void createTable(PostgisForTests.Database database) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table test_record (id uuid primary key, area text, path text, in_charge text, name bytea);
          alter table test_record enable row level security;
          alter table test_record force row level security;
          create policy service on test_record to person_app
            using ((select viewer_scopes(array['service'])) <> '{}');
          create policy officer on test_record for select to person_app
            using (path ^@ any ((select viewer_scopes(array['data-protection-officer']))::text[]));
          create policy in_charge on test_record for select to person_app
            using (in_charge = (select viewer_username())
              and (select viewer_scopes(array['support-worker'])) <> '{}');
          grant select, insert, update on test_record to person_app;
          """);
    }
  }

  UUID add(String area, String path, String inCharge, String name) {
    UUID id = UUID.randomUUID();
    transactions.write(
        Access.ofService("linli"),
        jdbc ->
            jdbc.sql("insert into test_record values (?, ?, ?, ?, ?)")
                .params(id, area, path, inCharge, seal.seal("C", id, "name", name))
                .update());
    return id;
  }

  void handTo(UUID id, String inCharge) {
    transactions.write(
        Access.ofService("linli"),
        jdbc ->
            jdbc.sql("update test_record set in_charge = ? where id = ?")
                .params(inCharge, id)
                .update());
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.SUPPORT;
  }

  @Override
  public Optional<Subject> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select area, path, in_charge from test_record where id = ?")
                .param(id)
                .query(
                    (row, n) ->
                        new Subject(
                            kind(),
                            id,
                            "C",
                            row.getString(1),
                            row.getString(2),
                            "H-1",
                            row.getString(3)))
                .optional());
  }

  @Override
  public List<Held> describe(Subject subject) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select name from test_record where id = ? and name is not null")
                .param(subject.id())
                .query(
                    (row, n) ->
                        Held.of(COLUMN, seal.open("C", subject.id(), "name", row.getBytes(1))))
                .list());
  }

  @Override
  public int erase(Subject subject, Instant now) {
    int erased =
        transactions.inside(
            jdbc ->
                jdbc.sql("update test_record set name = null where id = ? and name is not null")
                    .param(subject.id())
                    .update());
    seal.destroy("C", subject.id());
    return erased;
  }
}
