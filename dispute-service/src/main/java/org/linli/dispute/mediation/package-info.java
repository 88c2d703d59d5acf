/** Mediation: its rounds and sessions, suspension, extension, and an end without agreement. */
@NullMarked
package org.linli.dispute.mediation;

import org.jspecify.annotations.NullMarked;
