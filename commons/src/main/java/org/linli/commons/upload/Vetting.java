package org.linli.commons.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MultipartFile;

/** The one door for files from outside. */
public final class Vetting {

  private static final Logger log = LoggerFactory.getLogger(Vetting.class);

  private final @Nullable VirusScanner scanner;

  /**
   * A door with or without a scanner.
   *
   * @param scanner null for none
   */
  public Vetting(@Nullable VirusScanner scanner) {
    this.scanner = scanner;
  }

  /**
   * Looks a file through.
   *
   * @param declaredName what the sender calls it; null for nothing
   * @return what may be kept instead of what was sent
   * @throws ProblemException 400 with a violation of the field {@code file} that says why it is
   *     refused, 413 where it is too long, 503 where the virus scanner gives no verdict
   */
  public VettedFile vet(InputStream in, @Nullable String declaredName, UploadLimits limits) {
    byte[] sent = read(in, limits);
    FileType type = typeOf(sent);
    if (!limits.allowed().contains(type)) {
      throw Refused.because("file-type-not-taken", listed(limits));
    }
    boolean scanned = isScanned(sent);
    byte[] kept = kept(sent, type, limits);
    return new VettedFile(FileNames.clean(declaredName, type), type, kept, sha256(kept), scanned);
  }

  /**
   * Looks a file of a form through, by the name it was sent with.
   *
   * @throws ProblemException as {@link #vet(InputStream, String, UploadLimits)}
   */
  public VettedFile vet(MultipartFile file, UploadLimits limits) {
    try (InputStream in = file.getInputStream()) {
      return vet(in, file.getOriginalFilename(), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 in hex. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] read(InputStream in, UploadLimits limits) {
    byte[] sent;
    try {
      sent = in.readNBytes(limits.maxBytes() + 1);
    } catch (IOException e) {
      throw Refused.because("unreadable");
    }
    if (sent.length > limits.maxBytes()) {
      throw Refused.tooLong(limits.maxBytes());
    }
    if (sent.length == 0) {
      throw Refused.because("file-empty");
    }
    return sent;
  }

  private static FileType typeOf(byte[] sent) {
    if (Bytes.startsWith(sent, 0xFF, 0xD8, 0xFF)) {
      return FileType.JPEG;
    }
    if (Bytes.startsWith(sent, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return FileType.PNG;
    }
    if (Bytes.startsWith(sent, '%', 'P', 'D', 'F', '-')) {
      return FileType.PDF;
    }
    if (Bytes.startsWith(sent, 'P', 'K', 3, 4)) {
      FileType office = OfficeFiles.vet(sent);
      if (office == null) {
        throw Refused.because("file-is-archive");
      }
      return office;
    }
    if (isOtherPicture(sent)) {
      throw Refused.because("picture-format");
    }
    if (Bytes.startsWith(sent, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw Refused.because("office-too-old");
    }
    byte[] plain = Texts.plain(sent);
    if (plain == null) {
      throw Refused.because("file-type-unknown");
    }
    return FileType.TEXT;
  }

  /** GIF, WebP, TIFF, BMP and the HEIF family. */
  private static boolean isOtherPicture(byte[] sent) {
    return Bytes.startsWith(sent, 'G', 'I', 'F', '8')
        || Bytes.startsWith(sent, 'R', 'I', 'F', 'F')
        || Bytes.startsWith(sent, 'I', 'I', 42, 0)
        || Bytes.startsWith(sent, 'M', 'M', 0, 42)
        || Bytes.startsWith(sent, 'B', 'M')
        || (sent.length > 12 && Bytes.indexOf(sent, "ftyp", 4) == 4);
  }

  private static byte[] kept(byte[] sent, FileType type, UploadLimits limits) {
    return switch (type) {
      case JPEG -> Pictures.jpeg(sent, limits);
      case PNG -> Pictures.png(sent, limits);
      case PDF -> {
        Pdfs.requireHarmless(sent);
        yield sent;
      }
      case DOCX, XLSX -> sent;
      case TEXT -> text(sent);
    };
  }

  private static byte[] text(byte[] sent) {
    byte[] plain = Texts.plain(sent);
    if (plain == null || Texts.isProgram(plain)) {
      throw Refused.because("text-active");
    }
    if (Bytes.hasZipDirectory(sent)) {
      throw Refused.because("file-of-two-kinds");
    }
    return plain;
  }

  private boolean isScanned(byte[] sent) {
    if (scanner == null) {
      return false;
    }
    boolean clean;
    try {
      clean = scanner.isClean(sent);
    } catch (IOException e) {
      log.warn("the virus scanner does not answer: {}", e.toString());
      throw ProblemException.unavailable("virus-scanner");
    }
    if (!clean) {
      throw Refused.because("file-infected");
    }
    return true;
  }

  private static String listed(UploadLimits limits) {
    return limits.allowed().stream()
        .sorted()
        .map(type -> type.extension().toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
