package org.linli.place.checklist;

/** How far a version of a checklist is. */
public enum ChecklistState {
  DRAFT,
  PUBLISHED,
  RETIRED
}
