/** Documents before they have a format, and how they are written as PDF and DOCX. */
@NullMarked
package org.linli.commons.printing;

import org.jspecify.annotations.NullMarked;
