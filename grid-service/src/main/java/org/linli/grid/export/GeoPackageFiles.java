package org.linli.grid.export;

import java.nio.file.Path;
import org.linli.grid.ogc.FeatureKind;

/** Makes GeoPackages. */
public interface GeoPackageFiles {

  /** A GeoPackage with one layer, in place of an empty file. */
  FeatureSink open(Path file, FeatureKind layer);
}
