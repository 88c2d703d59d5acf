/** Adoption and the group tree over HTTP. */
@NullMarked
package org.linli.person.provisioning.web;

import org.jspecify.annotations.NullMarked;
