package org.linli.commons.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of one layer, and what the file says of it. */
interface LayerFeatures extends Features {

  /** Names of its properties, in order. */
  List<String> columns();

  /** Name or well-known text of its reference system; null where the file says none. */
  @Nullable String declared();
}
