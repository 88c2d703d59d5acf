package org.linli.grid.export.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.linli.grid.export.FeatureSink;
import org.linli.grid.export.GeoPackageFiles;
import org.linli.grid.ogc.FeatureKind;
import org.springframework.stereotype.Component;

@Component
class SqliteGeoPackages implements GeoPackageFiles {

  private final Clock clock;

  SqliteGeoPackages(Clock clock) {
    this.clock = clock;
  }

  @Override
  public FeatureSink open(Path file, FeatureKind layer) {
    try {
      return new GeoPackage(file, layer, clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException("no GeoPackage can be made", e);
    }
  }
}
