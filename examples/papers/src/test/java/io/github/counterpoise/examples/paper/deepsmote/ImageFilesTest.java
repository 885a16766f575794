package io.github.counterpoise.examples.paper.deepsmote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {

  private static final List<String> CLASSES = List.of("zero", "one", "two");

  @TempDir private Path folder;

  private Path images;
  private Path labels;

  private void write(byte[] imageBytes, byte[] labelBytes) throws IOException {
    images = Files.write(folder.resolve("train-images-idx3-ubyte"), imageBytes);
    labels = Files.write(folder.resolve("train-labels-idx1-ubyte"), labelBytes);
  }

  private LabelledImages read() {
    return IdxFiles.read(images, labels, CLASSES);
  }

  private static void refused(Executable reading, String... words) {
    String message = assertThrows(InvalidInputException.class, reading).getMessage();
    Arrays.stream(words).forEach(word -> assertTrue(message.contains(word), message));
  }

  @Test
  void idxFilesGiveImagesAndLabels() throws IOException {
    write(
        GeneratedImages.idxImages(2, 2, 3, i -> 200 + i),
        GeneratedImages.idxLabels(new int[] {2, 0}));
    LabelledImages found = read();
    assertEquals(2, found.size());
    assertEquals(6, found.shape().values());
    assertArrayEquals(new int[] {2, 0}, found.classOf());
    assertEquals(200, found.value(0, 0));
    assertEquals(211, found.value(1, 5));
  }

  @Test
  void packedFilesAreReadToo() throws IOException {
    Path packed = folder.resolve("train-images-idx3-ubyte.gz");
    Files.write(packed, GeneratedImages.packed(GeneratedImages.idxImages(1, 1, 1, i -> 7)));
    assertEquals(packed, PackedFile.find(folder, "train-images-idx3-ubyte"));
    assertEquals(17, PackedFile.read(packed).length);
  }

  @Test
  void damagedPackedFilesAreNamed() throws IOException {
    byte[] whole = GeneratedImages.packed(GeneratedImages.idxImages(9, 9, 9, i -> i * i));
    Path cut = folder.resolve("train-images-idx3-ubyte.gz");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    refused(() -> PackedFile.read(cut), "train-images-idx3-ubyte.gz");
  }

  @Test
  void missingFilesAreNamedWithWhatToDo() {
    refused(() -> DeepSmoteSet.MNIST.requireFiles(folder), "train-images-idx3-ubyte", "--data");
    refused(() -> DeepSmoteSet.CIFAR.requireFiles(folder), "cifar10-train-subset.bin", "--sets");
  }

  @Test
  void cutOffFilesAreNamedWithTheirSize() throws IOException {
    byte[] whole = GeneratedImages.idxImages(2, 2, 2, i -> i);
    write(Arrays.copyOf(whole, whole.length - 1), GeneratedImages.idxLabels(new int[] {0, 1}));
    refused(this::read, "train-images-idx3-ubyte", "23", "24");
    write(Arrays.copyOf(whole, 9), GeneratedImages.idxLabels(new int[] {0, 1}));
    refused(this::read, "train-images-idx3-ubyte");
  }

  @Test
  void foreignFilesAreNamed() throws IOException {
    byte[] labelBytes = GeneratedImages.idxLabels(new int[] {0, 1});
    write(labelBytes, labelBytes);
    refused(this::read, "train-images-idx3-ubyte", "2051");
    byte[] imageBytes = GeneratedImages.idxImages(2, 2, 2, i -> i);
    write(imageBytes, imageBytes);
    refused(this::read, "train-labels-idx1-ubyte", "2049");
  }

  @Test
  void filesOfDifferentNumbersOfImagesAreRefused() throws IOException {
    write(GeneratedImages.idxImages(2, 2, 2, i -> i), GeneratedImages.idxLabels(new int[] {0}));
    refused(this::read, "2 images", "1 labels");
  }

  @Test
  void unknownLabelsAreNamed() throws IOException {
    write(GeneratedImages.idxImages(2, 2, 2, i -> i), GeneratedImages.idxLabels(new int[] {0, 3}));
    refused(this::read, "label 3", "image 2");
  }

  @Test
  void cifarPlanesBecomePixels() throws IOException {
    byte[] record = new byte[3073];
    record[0] = 1;
    record[1] = 10; // red of the first pixel
    record[1 + 1024] = 20;
    record[1 + 2048] = 30;
    record[2] = 40; // red of the second
    Path file = Files.write(folder.resolve("a.bin"), record);
    LabelledImages found = CifarFile.read(List.of(file, file), CLASSES);
    assertEquals(2, found.size());
    assertEquals(1, found.classOf()[1]);
    assertArrayEquals(
        new int[] {10, 20, 30, 40}, IntStream.range(0, 4).map(j -> found.value(0, j)).toArray());
  }

  @Test
  void cutOffCifarFilesAreNamed() throws IOException {
    Path file = Files.write(folder.resolve("a.bin"), new byte[3072]);
    refused(() -> CifarFile.read(List.of(file), CLASSES), "a.bin", "3072");
  }

  @Test
  void drawsHaveTheCountsAskedForAndFoldsAreStratified() {
    LabelledImages all = GeneratedImages.images(3, 50);
    LabelledImages drawn = Draw.longTail(all, new int[] {40, 10, 5}, new Seed(1), "toys");
    assertArrayEquals(new int[] {40, 10, 5}, drawn.counts());
    int[] foldOf = Draw.folds(drawn.classOf(), 5, new Seed(1));
    for (int fold = 0; fold < 5; fold++) {
      int f = fold;
      int[] chosen = IntStream.range(0, drawn.size()).filter(i -> foldOf[i] == f).toArray();
      assertArrayEquals(new int[] {8, 2, 1}, drawn.select(chosen).counts());
    }
  }

  @Test
  void seedsDrawDifferentImages() {
    LabelledImages all = GeneratedImages.images(3, 50);
    int[] counts = {10, 10, 10};
    byte[][] first = Draw.longTail(all, counts, new Seed(1), "toys").pixels();
    byte[][] again = Draw.longTail(all, counts, new Seed(1), "toys").pixels();
    byte[][] second = Draw.longTail(all, counts, new Seed(2), "toys").pixels();
    assertArrayEquals(first, again);
    assertTrue(!Arrays.deepEquals(first, second));
  }

  @Test
  void classesWithTooFewImagesAreNamed() {
    LabelledImages all = GeneratedImages.images(3, 4);
    refused(() -> Draw.longTail(all, new int[] {4, 5, 1}, new Seed(1), "toys"), "'1'", "toys", "5");
  }

  @Test
  void sharedSetsHaveTheClassesThatThePaperNeeds() {
    Path shared = Path.of(System.getProperty("shared.dir", "../shared"), "data");
    assumeTrue(Files.isDirectory(shared.resolve("mnist")), "no MNIST in " + shared);
    int[] wanted = DeepSmoteSet.MNIST.counts(100);
    int[] found = DeepSmoteSet.MNIST.read(shared, true).counts();
    assertEquals(60_000, Arrays.stream(found).sum());
    assertTrue(IntStream.range(0, 10).allMatch(c -> found[c] >= wanted[c]));
  }
}
