package org.linli.system.faulty;

public record ForeignCode(String text) {}
