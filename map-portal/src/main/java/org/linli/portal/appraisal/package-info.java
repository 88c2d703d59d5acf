/**
 * The appraisal of areas' work (考核): how fast and how well the administration answered, inspected,
 * patrolled and staffed, by area and month. Areas are appraised, never persons, and nothing counts
 * how many people spoke up. Not to be confused with the impact assessment of data protection.
 */
@NullMarked
package org.linli.portal.appraisal;

import org.jspecify.annotations.NullMarked;
