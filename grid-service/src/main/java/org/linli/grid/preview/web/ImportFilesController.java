package org.linli.grid.preview.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.importing.ImportFile;
import org.linli.commons.importing.ImportJob;
import org.linli.commons.importing.ImportJobs;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.LayerLook;
import org.linli.commons.importing.Mapping;
import org.linli.commons.importing.answer.ImportAnswers;
import org.linli.commons.importing.answer.ShownImport;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.api.ImportFilesApi;
import org.linli.grid.api.ImportsApi;
import org.linli.grid.api.model.ImportLayer;
import org.linli.grid.api.model.ImportTrial;
import org.linli.grid.api.model.SentFile;
import org.linli.grid.api.model.SentFileImport;
import org.linli.grid.api.model.TrialRequest;
import org.linli.grid.boundary.Trials;
import org.linli.grid.preview.SentFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that are looked at, tried and imported. */
@RestController
class ImportFilesController implements ImportFilesApi {

  private final SentFiles files;
  private final Trials trials;
  private final ImportJobs jobs;
  private final ImportAnswers answers;
  private final ImportWords words;
  private final LayerWords layers;

  ImportFilesController(
      SentFiles files,
      Trials trials,
      ImportJobs jobs,
      ImportAnswers answers,
      ImportWords words,
      LayerWords layers) {
    this.files = files;
    this.trials = trials;
    this.jobs = jobs;
    this.answers = answers;
    this.words = words;
    this.layers = layers;
  }

  @Override
  public ResponseEntity<SentFile> sendImportFile(
      MultipartFile file, @Nullable String idempotencyKey) {
    String name = file.getOriginalFilename();
    ImportFile upload =
        new ImportFile(name == null ? "" : name, file.getSize(), file::getInputStream);
    if (upload.sizeBytes() == 0) {
      throw ProblemException.badField("file", "file-empty");
    }
    try {
      org.linli.grid.preview.SentFile sent = files.send(upload, idempotencyKey);
      return ResponseEntity.created(URI.create(PATH_SEND_IMPORT_FILE + "/" + sent.id()))
          .cacheControl(CacheControl.noStore())
          .body(words.file(sent));
    } catch (IOException e) {
      throw new UncheckedIOException("an upload could not be read", e);
    }
  }

  @Override
  public ResponseEntity<SentFile> getImportFile(UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(words.file(files.require(id)));
  }

  @Override
  public ResponseEntity<Void> deleteImportFile(UUID id) {
    files.delete(id);
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<ImportLayer> getImportLayer(
      UUID id, @Nullable String name, @Nullable String crs, @Nullable String encoding) {
    org.linli.grid.preview.SentFile file = files.require(id);
    try {
      LayerLook look =
          files.look(file, name, crs == null ? "auto" : crs, encoding == null ? "auto" : encoding);
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .body(layers.layer(look, file.layers().size() > 1));
    } catch (IOException e) {
      throw new UncheckedIOException("a file could not be read", e);
    }
  }

  @Override
  public ResponseEntity<ImportTrial> tryImport(UUID id, TrialRequest request) {
    org.linli.grid.preview.SentFile file = files.require(id);
    try {
      Mapping mapping =
          trials.mapping(words.json(request.getMapping()).getBytes(StandardCharsets.UTF_8));
      Trials.Outcome outcome =
          trials.attempt(CurrentAccess.require(), mapping, files.content(file));
      return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(words.trial(outcome));
    } catch (ImportRefused e) {
      throw ProblemException.badRequest(e.violations());
    } catch (IOException e) {
      throw new UncheckedIOException("a file could not be read", e);
    }
  }

  @Override
  public ResponseEntity<ShownImport> importSentFile(
      UUID id, SentFileImport request, @Nullable String idempotencyKey) {
    // One that is there no more may have been imported under this key before.
    org.linli.grid.preview.SentFile file = files.find(id).orElse(null);
    try {
      // Copied first: the import is stored in a transaction of its own.
      Path copy = Files.createTempFile("linli-import", ".copy");
      try {
        if (file != null) {
          try (InputStream in = files.content(file).open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
          }
        }
        ImportJob job =
            jobs.startKept(
                CurrentAccess.require(),
                words.json(request.getMapping()).getBytes(StandardCharsets.UTF_8),
                id,
                file == null
                    ? null
                    : new ImportFile(file.name(), file.bytes(), () -> Files.newInputStream(copy)),
                Boolean.TRUE.equals(request.getSkipBad()),
                idempotencyKey);
        return ResponseEntity.accepted()
            .location(URI.create(ImportsApi.PATH_LIST_IMPORTS + "/" + job.id()))
            .cacheControl(CacheControl.noStore())
            .body(answers.get(job.id()).getBody());
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file could not be read", e);
    }
  }
}
