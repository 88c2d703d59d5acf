package org.linli.person.workforce;

/** What somebody is employed as. */
public enum Position {
  FULL_TIME_MEDIATOR,
  ASSISTANT,
  PART_TIME_MEDIATOR,
  GRID_WORKER,
  OTHER
}
