package org.linli.place.hazard;

/** What the decision table may ask about a place; nothing here is about a person. */
public enum HazardFact {
  DANGER_TO_LIFE,
  MANY_PEOPLE,
  FIRE_OR_EXPLOSION,
  ESCAPE_BLOCKED,
  /** People are there who cannot leave by themselves: a ward, a nursery, a home for the aged. */
  NEEDS_CARE,
  /** The business goes on although it should not. */
  RUNNING_ON,
  MENDED_ON_THE_SPOT
}
