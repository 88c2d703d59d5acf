package org.linli.portal.appraisal.store;

import static org.linli.commons.store.Columns.at;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.portal.appraisal.Appeal;
import org.linli.portal.appraisal.AppealStore;
import org.linli.portal.appraisal.Indicator;
import org.springframework.dao.DuplicateKeyException;

/** Appeals in PostgreSQL; row-level security decides what is read and decided. */
final class JdbcAppeals implements AppealStore {

  private static final String SELECT =
      """
      select p.*, a.month from appraisal_appeal p join appraisal a on a.county_code = p.county_code and a.id = p.appraisal_id
      """;

  private static final String LIST =
      SELECT
          + """
          where (:paths::text[] is null or p.path ^@ any (:paths)) and (:open::boolean is null or (p.outcome is null) = :open)
            and (:appraisal::uuid is null or p.appraisal_id = :appraisal)
          order by p.outcome is not null, case when p.outcome is null then p.due_on end, p.decided_at desc, p.id limit :limit
          """;

  private final ViewerTransactions transactions;
  private final Statements statements;

  JdbcAppeals(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.statements = new Statements(transactions);
  }

  /** Two at once about the same: the second finds the first. */
  @Override
  public void insert(Appeal appeal) {
    try {
      statements.change(
          """
          insert into appraisal_appeal (county_code, id, appraisal_id, revision, area_code, path, deciding_path, indicator, reason, at, by_username,
            due_on)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          appeal.area().county(),
          appeal.id(),
          appeal.against().appraisal(),
          appeal.against().revision(),
          appeal.area().code(),
          appeal.area().path(),
          appeal.area().decidingPath(),
          appeal.indicator().name(),
          appeal.reason(),
          at(appeal.at()),
          appeal.by(),
          appeal.dueOn());
    } catch (DuplicateKeyException e) {
      throw ProblemException.conflict("appraisal-appeal-open");
    }
  }

  @Override
  public Optional<Appeal> find(UUID id) {
    return statements.find(SELECT + "where p.id = ?", AppraisalRows::appeal, id);
  }

  @Override
  public Optional<Appeal> lock(UUID id) {
    return statements.find(SELECT + "where p.id = ? for update of p", AppraisalRows::appeal, id);
  }

  @Override
  public boolean isOpen(UUID appraisal, String areaCode, Indicator indicator) {
    return statements.holds(
        "select exists (select from appraisal_appeal where appraisal_id = ? and area_code = ? and indicator = ? and outcome is null)",
        appraisal,
        areaCode,
        indicator.name());
  }

  @Override
  public void save(Appeal decided) {
    Appeal.Decision decision = decided.decision();
    if (decision == null) {
      throw new IllegalArgumentException("nothing was decided");
    }
    int saved =
        statements.change(
            """
            update appraisal_appeal set outcome = ?, decision = ?, decided_at = ?, decided_by = ?, decided_revision = ?, version = version + 1
            where county_code = ? and id = ? and version = ?
            """,
            decision.outcome().name(),
            decision.reason(),
            at(decision.at()),
            decision.by(),
            decision.revision(),
            decided.area().county(),
            decided.id(),
            decided.version());
    if (saved != 1) {
      throw ProblemException.versionOutdated();
    }
  }

  @Override
  public List<Appeal> list(
      @Nullable List<String> paths, @Nullable Boolean open, @Nullable UUID appraisal, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(LIST)
                .param("paths", paths == null ? null : paths.toArray(String[]::new))
                .param("open", open)
                .param("appraisal", appraisal)
                .param("limit", limit)
                .query(AppraisalRows::appeal)
                .list());
  }
}
