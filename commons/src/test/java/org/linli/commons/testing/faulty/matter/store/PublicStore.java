package org.linli.commons.testing.faulty.matter.store;

public final class PublicStore {}
