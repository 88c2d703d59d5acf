/**
 * Text that only those who hold the deployment's key can read. Every matter has a data key of its
 * own; what belongs to the matter is encrypted with it, and the data key is kept wrapped by the
 * deployment's key. So the deployment's key can be changed without touching what was written, and
 * destroying one data key makes one matter unreadable for good, in every backup that does not hold
 * the data key.
 */
@NullMarked
package org.linli.commons.sealing;

import org.jspecify.annotations.NullMarked;
