package org.linli.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.commons.catalogue.CatalogueReader;
import org.linli.commons.testing.FieldCatalogueRules;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;

/** A column that nobody accounted for fails the build. */
class FieldCatalogueTest {

  @Test
  void everyColumnOfTheDatabaseIsInTheCatalogue() {
    PostgisForTests.Database database = Service.database();
    try (TestPeers peers = new TestPeers();
        Service service = Service.start(peers, database)) {
      assertThat(FieldCatalogueRules.check(database, CatalogueReader.load())).isEmpty();
    }
  }
}
