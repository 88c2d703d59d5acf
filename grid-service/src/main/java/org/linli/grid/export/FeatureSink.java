package org.linli.grid.export;

import org.linli.grid.ogc.FabricFeature;

/** Takes features one at a time; what it writes is whole when it is closed. */
public interface FeatureSink extends AutoCloseable {

  void write(FabricFeature feature);

  @Override
  void close();
}
