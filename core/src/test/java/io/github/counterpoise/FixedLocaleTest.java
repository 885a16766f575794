package io.github.counterpoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is written to a file, a page or the terminal depends on the machine's locale, which
 * has digits of its own in Persian, Arabic, Bengali or Thai: wherever the sources of any module
 * format or change the case of letters, the locale is named.
 */
class FixedLocaleTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern MACHINE_LOCALE =
      Pattern.compile(
          String.join(
              "|",
              "\\.formatted\\(",
              "String\\.format\\(\\s*(?!Locale\\.)\\S",
              "\\.printf\\(\\s*(?!Locale\\.)\\S",
              "\\.to(Lower|Upper)Case\\(\\)",
              "new (DecimalFormat|SimpleDateFormat|Formatter|MessageFormat)\\((?![^;]*[lL]ocale)",
              "NumberFormat\\.get\\w*\\(\\)",
              "\\.ofPattern\\((?![^;]*Locale\\.)"));

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      String main = Path.of("src", "main", "java").toString();
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> ROOT.relativize(file).toString().contains(main))
          .sorted()
          .toList();
    }
  }

  private static Stream<String> findings(Path file) {
    String source;
    try {
      source = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return MACHINE_LOCALE
        .matcher(source)
        .results()
        .map(MatchResult::start)
        .map(
            at ->
                ROOT.relativize(file)
                    + ":"
                    + source.substring(0, at).lines().count()
                    + " "
                    + source.substring(at).lines().findFirst().orElse("").strip());
  }

  @Test
  void everyFormatNamesItsLocale() throws IOException {
    List<Path> sources = sources();
    assertTrue(sources.size() > 300, "the modules' sources lie beside this module");
    List<String> found = sources.stream().flatMap(FixedLocaleTest::findings).toList();
    assertEquals(
        "", String.join("\n", found), found.size() + " places where the machine's locale decides");
  }
}
