package org.linli.commons.audit;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.linli.commons.testing.PostgisForTests;

/** A database with the table of the audit, as a service would have it. */
public final class AuditDatabase {
  private AuditDatabase() {}

  public static PostgisForTests.Database create() {
    PostgisForTests.Database database = PostgisForTests.shared().create("audit_trial");
    DataSource owner = database.asOwner();
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/viewer", "classpath:db/audit")
        .placeholders(Map.of("app", database.appUser()))
        .load()
        .migrate();
    return database;
  }
}
