/** Alarms over HTTP. */
@NullMarked
package org.linli.patrol.alarm.web;

import org.jspecify.annotations.NullMarked;
