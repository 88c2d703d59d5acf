/** What is kept of appraisals. */
@NullMarked
package org.linli.portal.appraisal.store;

import org.jspecify.annotations.NullMarked;
