package org.linli.commons.upload;

/**
 * A file that may be kept and given out.
 *
 * @param name cleaned, with the extension of its type
 * @param content what is to be kept: of a picture the one made anew, of a text its UTF-8 form
 * @param sha256 of the content, in hex
 * @param scanned whether a virus scanner found what was sent clean; false where none is set up
 */
@SuppressWarnings("ArrayRecordComponent") // up to 20 MB: neither copied nor compared
public record VettedFile(
    String name, FileType type, byte[] content, String sha256, boolean scanned) {

  public long sizeBytes() {
    return content.length;
  }
}
