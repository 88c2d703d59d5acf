package org.linli.commons.relocation.web;

import org.linli.commons.relocation.PlacedKind;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/** The operations of {@code relocation.yaml}, for services that have placed records. */
@AutoConfiguration
@ConditionalOnBean(PlacedKind.class)
@Import(RelocationController.class)
class RelocationWebConfiguration {}
