/**
 * Who answers for a matter, by when and how: the four named, the sponsor, the plan, and that the
 * mediator has no interest in it.
 */
@NullMarked
package org.linli.dispute.assignment;

import org.jspecify.annotations.NullMarked;
