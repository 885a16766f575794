package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  @TempDir private Path folder;
  private Path file;
  private final ParameterSet set = network(4);

  private static ParameterSet network(int hidden) {
    ParameterSet set = new ParameterSet();
    new Dense(set, "a", 3, hidden);
    new BatchNorm(set, "n", hidden);
    set.initialise(new Seed(hidden).generator());
    return set;
  }

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("model.zip");
    ObjectNode settings = JsonNodeFactory.instance.objectNode().put("latent", 64);
    ModelFile.of("test", settings)
        .put("net", set)
        .put("codes", new double[] {1, 2, 3, 4, 5, 6}, 2, 3)
        .write(file);
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    ParameterSet other = network(4);
    other.parameters().forEach(p -> other.set(p, new double[(int) p.size()]));
    ModelFile model = ModelFile.read(file, "test");
    model.restore("net", other);
    for (Parameter p : set.parameters()) {
      assertArrayEquals(set.get(p), other.get(other.parameter(p.name())), 0, p.name());
    }
    assertEquals(64, model.settings().get("latent").asInt());
    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, model.array("codes", -1, 3));
  }

  @Test
  void equalModelsGiveEqualBytesAndNoOtherFile() throws IOException {
    byte[] first = Files.readAllBytes(file);
    write();
    assertArrayEquals(first, Files.readAllBytes(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void anotherShapeIsRefusedAndNothingIsSet() throws IOException {
    ParameterSet other = network(5);
    double[] before = other.get(other.parameter("a.w"));
    ModelFile model = ModelFile.read(file, "test");
    refused("net/a.w\" of shape [3, 4] where [3, 5]", () -> model.restore("net", other));
    assertArrayEquals(before, other.get(other.parameter("a.w")));
    refused("no array \"net2/a.w\"", () -> model.restore("net2", other));
  }

  @Test
  void foreignFilesAreRefused() throws IOException {
    refused("is a model of \"test\" where \"dvaan\"", () -> ModelFile.read(file, "dvaan"));
    Files.writeString(file, "id,class\n1,a\n");
    refused("is not a Counterpoise model", () -> ModelFile.read(file, "test"));
    Files.write(file, new byte[0]);
    refused("is not a Counterpoise model", () -> ModelFile.read(file, "test"));
    zip(Map.of("other.txt", "hello"));
    refused("is not a Counterpoise model", () -> ModelFile.read(file, "test"));
    zip(Map.of("model.json", "{\"format\":"));
    refused("is not a Counterpoise model", () -> ModelFile.read(file, "test"));
    zip(Map.of("model.json", "{\"format\":\"counterpoise-model\",\"version\":9}"));
    refused("has version 9, this program reads version 1", () -> ModelFile.read(file, "test"));
  }

  @Test
  void truncatedFilesAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {10, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      refused("is damaged", () -> ModelFile.read(file, "test"));
    }
    zip(
        Map.of(
            "model.json",
            "{\"format\":\"counterpoise-model\",\"version\":1,\"kind\":\"test\",\"settings\":{},"
                + "\"arrays\":[{\"name\":\"a\",\"bytes\":4,\"shape\":[2]}]}",
            "arrays/a.bin",
            "1234"));
    refused("array \"a\" is incomplete", () -> ModelFile.read(file, "test"));
  }

  private void zip(Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> e : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }

  private static void refused(String part, org.junit.jupiter.api.function.Executable reading) {
    String message = assertThrows(InvalidInputException.class, reading).getMessage();
    assertTrue(message.contains(part), message);
  }
}
