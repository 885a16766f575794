package io.github.counterpoise.examples.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a file that KNIME imports of each workflow: a zip with the workflow's folder in it. */
public final class PackWorkflows {

  private PackWorkflows() {}

  /**
   * Packs all workflows of a folder.
   *
   * @param args the folder, where the files go, and the date of everything in them
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path target = Files.createDirectories(Path.of(args[1]));
    LocalDateTime date = LocalDate.parse(args[2]).atStartOfDay();
    try (Stream<Path> workflows = Files.list(Path.of(args[0]))) {
      for (Path workflow : workflows.filter(Files::isDirectory).toList()) {
        pack(workflow, target.resolve(workflow.getFileName() + ".knwf"), date);
      }
    }
  }

  private static void pack(Path workflow, Path target, LocalDateTime date) throws IOException {
    Path parent = workflow.resolveSibling("");
    try (Stream<Path> all = Files.walk(workflow);
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      List<String> names =
          all.filter(Files::isRegularFile)
              .map(file -> parent.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      for (String name : names) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(date);
        zip.putNextEntry(entry);
        Files.copy(parent.resolve(name), zip);
      }
    }
  }
}
