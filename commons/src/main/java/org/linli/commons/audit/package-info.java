/**
 * Who read, wrote or took away what: one chain of entries a service, which nobody can change
 * unseen.
 */
@NullMarked
package org.linli.commons.audit;

import org.jspecify.annotations.NullMarked;
