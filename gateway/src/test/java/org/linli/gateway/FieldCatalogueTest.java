package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.commons.catalogue.CatalogueReader;
import org.linli.commons.testing.FieldCatalogueRules;

/** A column that nobody accounted for fails the build. */
class FieldCatalogueTest {

  @Test
  void everyColumnOfTheDatabaseIsInTheCatalogue() {
    assertThat(FieldCatalogueRules.check(RunningGateway.get().database(), CatalogueReader.load()))
        .isEmpty();
  }
}
