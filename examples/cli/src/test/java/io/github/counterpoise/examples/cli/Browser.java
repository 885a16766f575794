package io.github.counterpoise.examples.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chromium without a window.
 *
 * @param program its file
 */
record Browser(Path program) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--allow-file-access-from-files",
          "--enable-logging=stderr",
          "--virtual-time-budget=10000",
          "--dump-dom");
  private static final Pattern COUNTS = Pattern.compile("pictures (\\d+) broken (\\d+)");
  private static final int SECONDS = 120;

  /** Shows a page in a frame and counts its pictures once it is loaded. */
  private static final String FRAME =
      """
      <!DOCTYPE html><title>frame</title><iframe></iframe><script>
      const frame = document.querySelector('iframe');
      frame.onload = () => {
        const all = [...frame.contentDocument.images];
        document.title =
            'pictures ' + all.length + ' broken ' + all.filter(i => !i.naturalWidth).length;
      };
      frame.src = '%s';
      </script>
      """;

  /**
   * What was seen of a page.
   *
   * @param pictures number of pictures in it
   * @param broken how many of them could not be shown
   * @param console what the page made the console say, empty for nothing
   */
  record Visit(int pictures, int broken, String console) {}

  /** Returns the browser of this machine, if it has one. */
  static Optional<Browser> find() {
    String named = System.getProperty("chromium");
    if (named != null) {
      return Optional.of(new Browser(Path.of(named)));
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Browser::new);
  }

  /**
   * Opens a page.
   *
   * @param page the page
   * @param folder where to put the browser's own files
   */
  Visit open(Path page, Path folder) throws IOException, InterruptedException {
    Path frame = Files.writeString(folder.resolve("frame.html"), FRAME.formatted(page.toUri()));
    Path dom = folder.resolve("dom.txt");
    Path log = folder.resolve("log.txt");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(OPTIONS);
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add(frame.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The browser did not end: " + Files.readString(log));
    }
    Matcher counts = COUNTS.matcher(Files.readString(dom));
    if (!counts.find()) {
      throw new AssertionError("The page was not loaded: " + Files.readString(log));
    }
    String console =
        Files.readString(log)
            .lines()
            .filter(l -> l.contains("CONSOLE"))
            .collect(Collectors.joining("\n"));
    return new Visit(Integer.parseInt(counts.group(1)), Integer.parseInt(counts.group(2)), console);
  }
}
