package org.linli.place.need;

import java.util.List;

/** A feature with places that patrols pass; a bean of this type is asked. */
@FunctionalInterface
public interface WhereaboutsSource {

  /** All of them as the viewer of the request may see them, by id. */
  List<Whereabouts> whereabouts();
}
