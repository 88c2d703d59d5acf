/** Volunteers over HTTP. */
@NullMarked
package org.linli.person.volunteer.web;

import org.jspecify.annotations.NullMarked;
