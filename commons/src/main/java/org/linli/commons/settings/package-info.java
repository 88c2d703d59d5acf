/**
 * What an administrator may change is data with an editor and a history, not code.
 *
 * <p>A feature that has something of that sort delivers a {@link
 * org.linli.commons.settings.SettingKind} as a bean and the file {@code settings/<name>.json} it
 * starts with, and asks {@link org.linli.commons.settings.Settings#current} whenever it needs the
 * value. Labels are the messages {@code setting.<name>}, {@code setting.<name>.help}, {@code
 * setting.<name>.<path>}, {@code setting.<name>.<path>.help} and {@code
 * setting.<name>.<path>.<option>}, where the path has no positions ({@code rows.conditions.fact}).
 */
@NullMarked
package org.linli.commons.settings;

import org.jspecify.annotations.NullMarked;
