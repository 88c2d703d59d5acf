/** Partners over HTTP, without account. */
@NullMarked
package org.linli.person.partner.web;

import org.jspecify.annotations.NullMarked;
