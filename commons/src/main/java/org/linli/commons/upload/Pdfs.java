package org.linli.commons.upload;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDFs that show something and do nothing. */
final class Pdfs {

  private static final int MOST_OBJECTS = 200_000;

  /** Keys whose mere presence means a script, a form of scripts, or a file inside. */
  private static final Set<String> KEYS =
      Set.of("JS", "JavaScript", "EmbeddedFiles", "EmbeddedFile", "XFA", "RichMediaContent", "EF");

  /**
   * Kinds of actions (ISO 32000-1, 12.6.4) and annotations that run, send, fetch or open something
   * else.
   */
  private static final Set<String> KINDS =
      Set.of(
          "JavaScript",
          "Launch",
          "ImportData",
          "SubmitForm",
          "GoToE",
          "GoToR",
          "Rendition",
          "EmbeddedFile",
          "RichMedia",
          "Movie",
          "Sound",
          "FileAttachment",
          "Screen",
          "3D");

  private static final Semaphore AT_ONCE = new Semaphore(2);

  private Pdfs() {}

  static void requireHarmless(byte[] content) {
    requireOneFile(content);
    PdfStreams.requireModest(content);
    AT_ONCE.acquireUninterruptibly();
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.getNumberOfPages() == 0) {
        throw Refused.because("pdf-broken");
      }
      requirePassive(document.getDocument());
    } catch (InvalidPasswordException e) {
      throw Refused.because("pdf-locked");
    } catch (IOException | IllegalArgumentException | ClassCastException | NullPointerException e) {
      // The parser meets made-up structures with whatever falls over first.
      throw Refused.because("pdf-broken");
    } finally {
      AT_ONCE.release();
    }
  }

  /** Nothing before the header, nothing after the end, no archive in the tail. */
  private static void requireOneFile(byte[] content) {
    int end = Bytes.lastIndexOf(content, "%%EOF");
    if (end < 0) {
      throw Refused.because("pdf-broken");
    }
    for (int i = end + 5; i < content.length; i++) {
      if (content[i] > ' ' || content[i] < 0) {
        throw Refused.because("file-of-two-kinds");
      }
    }
    if (Bytes.hasZipDirectory(content)) {
      throw Refused.because("file-of-two-kinds");
    }
  }

  private static void requirePassive(COSDocument document) {
    Map<COSObjectKey, Long> objects = document.getXrefTable();
    if (objects.size() > MOST_OBJECTS) {
      throw Refused.because("pdf-broken");
    }
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> waiting = new ArrayDeque<>();
    waiting.add(document.getTrailer());
    for (COSObjectKey key : objects.keySet()) {
      waiting.add(document.getObjectFromPool(key));
    }
    while (!waiting.isEmpty()) {
      COSBase next = waiting.poll();
      COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
      if (object instanceof COSDictionary || object instanceof COSArray) {
        if (seen.add(object)) {
          requirePassive(object, waiting);
        }
      }
    }
  }

  private static void requirePassive(COSBase object, Deque<COSBase> waiting) {
    if (object instanceof COSArray array) {
      array.forEach(waiting::add);
      return;
    }
    COSDictionary dictionary = (COSDictionary) object;
    for (COSName key : dictionary.keySet()) {
      if (KEYS.contains(key.getName())) {
        throw Refused.because("pdf-active", key.getName());
      }
      waiting.add(dictionary.getItem(key));
    }
    for (COSName key : new COSName[] {COSName.S, COSName.SUBTYPE, COSName.TYPE}) {
      if (dictionary.getDictionaryObject(key) instanceof COSName kind
          && KINDS.contains(kind.getName())) {
        throw Refused.because("pdf-active", kind.getName());
      }
    }
  }
}
