/** Rights over one's data: the calls over HTTP. */
@NullMarked
package org.linli.person.rights.web;

import org.jspecify.annotations.NullMarked;
