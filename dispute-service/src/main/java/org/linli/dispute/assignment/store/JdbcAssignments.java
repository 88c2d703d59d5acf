package org.linli.dispute.assignment.store;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.assignment.AssignmentStore;
import org.linli.dispute.assignment.Declaration;
import org.linli.dispute.assignment.PlanRevision;
import org.linli.dispute.matter.Matter;

final class JdbcAssignments implements AssignmentStore {

  private final ViewerTransactions transactions;

  JdbcAssignments(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void addPlan(Matter matter, PlanRevision revision) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into work_plan (county_code, dispute_id, revision, at, by_username, step_days)
                    values (?, ?, ?, ?, ?, ?::date[])
                    """)
                .params(
                    matter.countyCode(),
                    matter.id(),
                    revision.number(),
                    revision.at().atOffset(ZoneOffset.UTC),
                    revision.by(),
                    revision.stepDays().stream().map(LocalDate::toString).toArray(String[]::new))
                .update());
  }

  @Override
  public Optional<PlanRevision> newestPlan(Matter matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select revision, at, by_username, step_days from work_plan
                    where county_code = ? and dispute_id = ? order by revision desc limit 1
                    """)
                .params(matter.countyCode(), matter.id())
                .query(
                    (row, n) ->
                        new PlanRevision(
                            row.getInt(1),
                            row.getTimestamp(2).toInstant(),
                            row.getString(3),
                            Stream.of((Date[]) row.getArray(4).getArray())
                                .map(Date::toLocalDate)
                                .toList()))
                .optional());
  }

  @Override
  public void declare(Matter matter, Declaration declaration) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into interest_declaration (county_code, dispute_id, id, username, declaration, at, by_username)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    matter.countyCode(),
                    matter.id(),
                    declaration.id(),
                    declaration.username(),
                    declaration.kind().name(),
                    declaration.at().atOffset(ZoneOffset.UTC),
                    declaration.by())
                .update());
  }

  @Override
  public List<Declaration> declarations(Matter matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, username, declaration, at, by_username from interest_declaration
                    where county_code = ? and dispute_id = ? order by at, id
                    """)
                .params(matter.countyCode(), matter.id())
                .query(
                    (row, n) ->
                        new Declaration(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            Declaration.Kind.valueOf(row.getString(3)),
                            row.getTimestamp(4).toInstant(),
                            row.getString(5)))
                .list());
  }
}
