package org.linli.place.imports.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.answer.ImportAnswers;
import org.linli.commons.importing.answer.ShownImport;
import org.linli.commons.importing.answer.ShownImports;
import org.linli.place.api.PlaceImportsApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class PlaceImportsController implements PlaceImportsApi {

  private final ImportAnswers answers;

  PlaceImportsController(ImportAnswers answers) {
    this.answers = answers;
  }

  @Override
  public ResponseEntity<ShownImport> startPlaceImport(
      MultipartFile mapping,
      MultipartFile file,
      @Nullable String idempotencyKey,
      @Nullable Boolean skipBad) {
    return answers.start(
        PATH_LIST_PLACE_IMPORTS, new ImportAnswers.Sent(mapping, file, skipBad), idempotencyKey);
  }

  @Override
  public ResponseEntity<ShownImport> getPlaceImport(UUID id) {
    return answers.get(id);
  }

  @Override
  public ResponseEntity<ShownImports> listPlaceImports(@Nullable String cursor, Integer limit) {
    return answers.page(cursor, limit);
  }
}
