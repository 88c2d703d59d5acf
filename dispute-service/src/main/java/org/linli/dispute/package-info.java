/** The dispute service: matters, imports of matters, and the figures about them. */
@NullMarked
package org.linli.dispute;

import org.jspecify.annotations.NullMarked;
