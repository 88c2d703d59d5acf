package org.linli.portal.appraisal;

/** Where figures come from; each is asked with the rights of whoever takes the figures. */
public enum Source {
  /** Rates of the dispute-service. */
  MATTERS,
  /** Overdue promises and open matters of the dispute-service. */
  PROMISES,
  /** Figures of hazards of the place-service. */
  HAZARDS,
  /** Figures of planned inspections of the place-service. */
  INSPECTIONS,
  /** Planned and held shifts of the patrol-service. */
  PATROLS,
  /** Posts of grids of the grid-service. */
  POSTS
}
