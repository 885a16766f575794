package io.github.counterpoise.file;

import static io.github.counterpoise.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRolesTest {

  @TempDir private Path folder;

  private String name(String file) {
    return folder.resolve(file).toString();
  }

  @Test
  void oneFileForTwoPurposesIsRefused() {
    FileRoles roles = new FileRoles().add("model", name("m")).add("output", name("o"));
    assertRefused(
        "The model and the report would both be '%s'; choose another name for one of them."
            .formatted(name("m")),
        () -> roles.add("report", name("m")));
  }

  @Test
  void anotherWayToWriteTheNameChangesNothing() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("sub"));
    assertTrue(FileRoles.isSame(folder.resolve("sub/../m"), folder.resolve("m")));
    assertTrue(FileRoles.isSame(link.resolve("m"), folder.resolve("sub/m"))); // no such file yet
    assertFalse(FileRoles.isSame(folder.resolve("sub/m"), folder.resolve("m")));
  }

  @Test
  void noFileIsNoConflict() {
    new FileRoles().add("model", "").add("report", " ").add("input", name("i"));
  }
}
