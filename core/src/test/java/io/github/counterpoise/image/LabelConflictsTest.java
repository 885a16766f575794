package io.github.counterpoise.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.testing.RecordingMonitor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelConflictsTest {

  private static final List<String> LABELS = List.of("cat", "dog");
  private static final DataShape.Image SHAPE = new DataShape.Image(1, 2, 1);

  @TempDir private Path folder;

  private List<String> warnings(List<String> names, double... classes) {
    new PixelImage(SHAPE, new float[] {1, 2}).write(folder.resolve("a.png"));
    new PixelImage(SHAPE, new float[] {1, 2}).write(folder.resolve("copy of a.png"));
    new PixelImage(SHAPE, new float[] {2, 1}).write(folder.resolve("b.png"));
    ImageFolder images = new ImageFolder(folder, Sizes.REFUSE);
    LabelConflicts conflicts = new LabelConflicts();
    for (int row = 0; row < classes.length; row++) {
      if (!Double.isNaN(classes[row])) {
        String name = names.get(row);
        conflicts.add(name, LABELS.get((int) classes[row]), images.read(name, SHAPE).values());
      }
    }
    RecordingMonitor monitor = new RecordingMonitor();
    conflicts.warn(monitor);
    return monitor.warnings();
  }

  @Test
  void oneFileUnderTwoLabelsIsNamed() {
    assertEquals(
        List.of(
            "Image 'a.png' has the labels 'cat' and 'dog'; correct one of them or remove both."),
        warnings(List.of("a.png", "b.png", "a.png", "a.png"), 0, 1, 1, 1));
  }

  @Test
  void aCopyUnderAnotherLabelIsNamed() {
    assertEquals(
        List.of(
            "Image 'a.png' is labelled 'cat', and 'copy of a.png' with the same picture 'dog';"
                + " correct one of them or remove both."),
        warnings(List.of("a.png", "b.png", "copy of a.png"), 0, 0, 1));
  }

  @Test
  void severalAreCounted() {
    assertEquals(
        List.of(
            "2 images stand under several labels each, for instance 'b.png' has the labels 'cat'"
                + " and 'dog'; correct or remove them."),
        warnings(List.of("a.png", "b.png", "b.png", "a.png"), 0, 0, 1, 1));
  }

  @Test
  void noWarningWithoutAReason() {
    assertEquals(
        List.of(),
        warnings(
            List.of("a.png", "b.png", "b.png", "copy of a.png", "a.png"), 0, 1, 1, 0, Double.NaN));
  }
}
