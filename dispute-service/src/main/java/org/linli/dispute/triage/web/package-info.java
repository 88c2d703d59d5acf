/** Triage and safety plans over HTTP. */
@NullMarked
package org.linli.dispute.triage.web;

import org.jspecify.annotations.NullMarked;
