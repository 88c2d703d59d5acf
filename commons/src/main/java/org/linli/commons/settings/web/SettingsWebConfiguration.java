package org.linli.commons.settings.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;

/** The settings over HTTP, for services that say in {@code linli.api} where their API begins. */
@AutoConfiguration
@ConditionalOnProperty("linli.api")
@Import(SettingsController.class)
class SettingsWebConfiguration {}
