package org.linli.commons.importing;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.linli.commons.testing.PostgisForTests;

/** A database with the tables of imports, as a service would have it. */
public final class ImportDatabase {
  private ImportDatabase() {}

  public static PostgisForTests.Database create() {
    PostgisForTests.Database database = PostgisForTests.shared().create("import_trial");
    DataSource owner = database.asOwner();
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/viewer", "classpath:db/importing", "classpath:db/idempotency")
        .placeholders(Map.of("app", database.appUser()))
        .load()
        .migrate();
    return database;
  }
}
