package org.linli.grid.export.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.AbstractResource;

/** A file that is read once and gone when it is closed. */
final class TemporaryFile extends AbstractResource {

  private final Path file;
  private final long bytes;

  TemporaryFile(Path file) throws IOException {
    this.file = file;
    this.bytes = Files.size(file);
  }

  @Override
  public long contentLength() {
    return bytes;
  }

  @Override
  public String getDescription() {
    return "an export";
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
  }
}
