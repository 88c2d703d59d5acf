package org.linli.commons.testing.faulty.matter.web;

public final class PublicController {}
