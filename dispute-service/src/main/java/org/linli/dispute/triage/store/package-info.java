/** SQL of triage and safety plans. */
@NullMarked
package org.linli.dispute.triage.store;

import org.jspecify.annotations.NullMarked;
