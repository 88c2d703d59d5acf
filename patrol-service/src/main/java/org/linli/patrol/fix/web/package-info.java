/** Fixes from trackers, phones and files. */
@NullMarked
package org.linli.patrol.fix.web;

import org.jspecify.annotations.NullMarked;
