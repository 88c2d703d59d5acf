/** Devices for those who coordinate patrols. */
@NullMarked
package org.linli.patrol.device.web;

import org.jspecify.annotations.NullMarked;
