package io.github.counterpoise.examples.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackWorkflowsTest {

  @TempDir Path folder;

  @Test
  void theFolderIsInTheFileAndItsNameIsTheFiles() throws IOException {
    Path file = packed("once");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = zip.stream().toList();
      assertEquals(
          List.of("My flow/data/x.csv", "My flow/workflow.knime"),
          entries.stream().map(ZipEntry::getName).toList());
      assertEquals("2026-11-01T00:00", entries.get(0).getTimeLocal().toString());
    }
  }

  @Test
  void packedTwiceTheFilesAreTheSame() throws IOException {
    assertArrayEquals(Files.readAllBytes(packed("once")), Files.readAllBytes(packed("twice")));
  }

  private Path packed(String target) throws IOException {
    Path workflows = folder.resolve("workflows");
    Path data = Files.createDirectories(workflows.resolve("My flow/data"));
    Files.writeString(workflows.resolve("README.md"), "not a workflow");
    Files.writeString(data.resolve("x.csv"), "a,b\n");
    Files.writeString(data.resolveSibling("workflow.knime"), "<config/>");
    Path files = folder.resolve(target);
    PackWorkflows.main(new String[] {workflows.toString(), files.toString(), "2026-11-01"});
    return files.resolve("My flow.knwf");
  }
}
