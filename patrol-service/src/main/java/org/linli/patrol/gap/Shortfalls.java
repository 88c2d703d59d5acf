package org.linli.patrol.gap;

import java.time.Instant;
import java.util.List;

/** Hours for which fewer are planned on patrol than an area requires. */
@FunctionalInterface
public interface Shortfalls {

  /**
   * The first such hour of an area, and how many such there are.
   *
   * @param missing people, in the hour that misses most
   */
  record Shortfall(String areaCode, Instant first, int hours, int missing) {}

  /** Of areas below these paths, as far as the caller may know, from now on for a day. */
  List<Shortfall> ahead(List<String> paths);
}
