/**
 * The file of a matter: its time line, what is attached to it, who read what, and how long it is
 * kept.
 */
@NullMarked
package org.linli.dispute.file;

import org.jspecify.annotations.NullMarked;
