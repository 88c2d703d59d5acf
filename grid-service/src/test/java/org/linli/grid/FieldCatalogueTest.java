package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.commons.catalogue.CatalogueReader;
import org.linli.commons.testing.FieldCatalogueRules;

/** A column that nobody accounted for fails the build. */
class FieldCatalogueTest extends GridServiceTest {

  @Test
  void everyColumnOfTheDatabaseIsInTheCatalogue() {
    assertThat(FieldCatalogueRules.check(database(), CatalogueReader.load())).isEmpty();
  }
}
