/** Checklists over HTTP. */
@NullMarked
package org.linli.place.checklist.web;

import org.jspecify.annotations.NullMarked;
