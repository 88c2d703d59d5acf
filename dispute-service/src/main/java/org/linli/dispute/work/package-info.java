/**
 * What the parts of the work on a matter share: its sealed texts, its rules of consent and of
 * dates.
 */
@NullMarked
package org.linli.dispute.work;

import org.jspecify.annotations.NullMarked;
