package org.linli.person.support.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.api.SupportNotesApi;
import org.linli.person.api.model.NewSupportNote;
import org.linli.person.api.model.SupportNote;
import org.linli.person.support.SupportNotes;
import org.linli.person.support.WorkStore;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SupportNotesController implements SupportNotesApi {

  private final SupportNotes notes;

  SupportNotesController(SupportNotes notes) {
    this.notes = notes;
  }

  @Override
  public ResponseEntity<List<SupportNote>> listSupportNotes(UUID id) {
    return Answers.fresh(notes.list(id).stream().map(SupportNotesController::shown).toList());
  }

  @Override
  public ResponseEntity<SupportNote> addSupportNote(
      UUID id, NewSupportNote note, @Nullable String key) {
    return Answers.created(shown(notes.add(id, note.getWords(), key)));
  }

  private static SupportNote shown(WorkStore.Note note) {
    return new SupportNote(note.id(), ConsentModels.at(note.at()), note.words());
  }
}
