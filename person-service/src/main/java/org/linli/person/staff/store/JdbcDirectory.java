package org.linli.person.staff.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.staff.Directory;
import org.linli.person.staff.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDirectory implements Directory {

  private final JdbcClient jdbc;
  private final ViewerTransactions transactions;

  JdbcDirectory(JdbcClient jdbc, ViewerTransactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public Optional<Staff> find(String username) {
    return list(List.of(username)).stream().findFirst();
  }

  @Override
  public Staff require(String username, String field) {
    return find(username)
        .orElseThrow(() -> ProblemException.badField(field, "unknown-staff", username));
  }

  @Override
  public List<Staff> list(Collection<String> usernames) {
    return jdbc.sql("select * from staff_directory(?)")
        .param(usernames.toArray(String[]::new))
        .query(StaffRows::staff)
        .list();
  }

  @Override
  public List<Term> terms(Collection<String> usernames) {
    return transactions.read(
        seen ->
            seen.sql(
                    "select username, last_day from staff where username = any (?) order by"
                        + " username")
                .param(usernames.toArray(String[]::new))
                .query(
                    (row, number) ->
                        new Term(
                            Columns.text(row, "username"),
                            row.getObject("last_day", LocalDate.class)))
                .list());
  }
}
