/** The administration of staff over HTTP. */
@NullMarked
package org.linli.person.account.web;

import org.jspecify.annotations.NullMarked;
