/** What is asked and told of appraisals. */
@NullMarked
package org.linli.portal.appraisal.web;

import org.jspecify.annotations.NullMarked;
