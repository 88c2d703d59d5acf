/**
 * Teams, routes and what is planned follow the boundaries; what is over keeps those of its time.
 */
@NullMarked
package org.linli.patrol.relocation.store;

import org.jspecify.annotations.NullMarked;
