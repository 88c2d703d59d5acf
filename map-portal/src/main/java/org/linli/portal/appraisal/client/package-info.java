/** The services that figures of an appraisal come from. */
@NullMarked
package org.linli.portal.appraisal.client;

import org.jspecify.annotations.NullMarked;
