package io.github.counterpoise.examples.files;

import io.github.counterpoise.run.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens data files, packed (gzip) or not, and reads them as text. */
final class TextFile {

  /** The mark that some programs put before a file's text. */
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int BIG_ENDIAN = 0xFEFF;
  private static final int LITTLE_ENDIAN = 0xFFFE;
  private static final int GZIP_MAGIC = 0x1f8b;

  private TextFile() {}

  /**
   * Reads a whole file as text, exactly: writing the text in the same encoding gives the same
   * bytes.
   *
   * @param file the file
   * @param encoding how its characters are stored
   * @throws InvalidInputException if it cannot be read or is not stored so
   */
  static CharBuffer read(Path file, Charset encoding) {
    try (InputStream in = open(file)) {
      return encoding
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(in.readAllBytes()));
    } catch (CharacterCodingException e) {
      throw wrongEncoding(file, encoding, e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Opens a file and unpacks it if it is packed.
   *
   * @param file the file
   * @throws IOException if it cannot be opened
   */
  @SuppressWarnings("resource") // the caller closes the stream, and with it the file
  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      in.mark(2);
      int magic = in.read() << 8 | in.read();
      in.reset();
      return magic == GZIP_MAGIC ? new GZIPInputStream(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Says that a file's characters are not stored as expected.
   *
   * @param file the file
   * @param encoding how they were expected to be stored
   * @param e what happened
   */
  static InvalidInputException wrongEncoding(
      Path file, Charset encoding, CharacterCodingException e) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "File '%s' is not text in %s; name its encoding, for instance --encoding %s.",
            file,
            encoding.name(),
            beginsAsUtf16(file) ? StandardCharsets.UTF_16.name() : "windows-1252"),
        e);
  }

  /** Returns whether a file begins with the mark that texts in UTF-16 have. */
  private static boolean beginsAsUtf16(Path file) {
    try (InputStream in = open(file)) {
      int mark = in.read() << 8 | in.read();
      return mark == BIG_ENDIAN || mark == LITTLE_ENDIAN;
    } catch (IOException e) {
      return false; // what was wrong before is said
    }
  }

  /**
   * Says why a file cannot be read.
   *
   * @param file the file
   * @param e what happened
   */
  static InvalidInputException unreadable(Path file, IOException e) {
    String sentence;
    if (e instanceof NoSuchFileException) {
      sentence = String.format(Locale.ROOT, "File '%s' does not exist.", file);
    } else if (Files.isDirectory(file)) {
      sentence = String.format(Locale.ROOT, "'%s' is a folder; name a file in it.", file);
    } else if (e instanceof EOFException) {
      sentence =
          String.format(
              Locale.ROOT,
              "File '%s' ends in the middle of its packed data; fetch a whole copy.",
              file);
    } else if (e instanceof ZipException) {
      sentence =
          String.format(
              Locale.ROOT, "File '%s' is damaged: %s; fetch a whole copy.", file, reason(e));
    } else {
      sentence = String.format(Locale.ROOT, "File '%s' cannot be read: %s.", file, reason(e));
    }
    return new InvalidInputException(sentence, e);
  }

  /**
   * Says in a few words what happened.
   *
   * @param e what happened
   */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "reading it is not allowed";
    }
    String words =
        e instanceof FileSystemException failed && failed.getReason() != null
            ? failed.getReason()
            : e.getMessage();
    return words == null ? e.getClass().getSimpleName() : words.replaceAll("\\.$", "");
  }
}
