package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.GenerateRun;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.host.LearnRun;
import io.github.counterpoise.image.EncodedImage;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images as cells, as files, and one pixel per column. */
class ImageColumnsTest {

  private static final DataShape.Image SHAPE = new DataShape.Image(6, 5, 1);
  private static final int ROWS = 12; // a third of them of the class that gets rows

  @TempDir private Path folder;

  @Test
  void pngCellsGiveNewPngCellsOfTheSameSize() {
    HostResult result = run(Methods.DEEP_SMOTE, cells(), Map.of());
    assertEquals(4, result.madeRows());
    for (Object[] made : MemoryTable.made(result).values()) {
      assertEquals(SHAPE, new EncodedImage("it", (byte[]) made[0]).shape());
      assertEquals("few", made[1]);
    }
  }

  @Test
  void cellsFilesAndPixelColumnsGiveTheSameImages() throws IOException {
    List<byte[]> fromCells = new ArrayList<>();
    MemoryTable.made(run(Methods.DEEP_SMOTE, cells(), Map.of()))
        .forEach((key, row) -> fromCells.add((byte[]) row[0]));

    List<byte[]> fromFiles = new ArrayList<>();
    HostResult files = run(Methods.DEEP_SMOTE, files(), Map.of("imageDir", folder.toString()));
    for (Object[] row : MemoryTable.made(files).values()) {
      fromFiles.add(Files.readAllBytes(folder.resolve((String) row[0])));
    }

    List<byte[]> fromPixels = new ArrayList<>();
    MemoryTable.made(run(Methods.DEEP_SMOTE, pixels(), Map.of("image", "6x5x1")))
        .forEach((key, row) -> fromPixels.add(image(row).png()));

    assertEquals(4, fromCells.size());
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(fromCells.get(i), fromFiles.get(i));
      assertArrayEquals(fromCells.get(i), fromPixels.get(i));
    }
  }

  @Test
  void newFilesGoIntoTheFolderChosenAndTheirNamesIntoTheTable() throws IOException {
    Path out = folder.resolve("new");
    HostResult result =
        run(
            Methods.DEEP_SMOTE,
            files(),
            Map.of("imageDir", folder.toString(), "imageOut", out.toString()));
    List<String> names =
        MemoryTable.made(result).values().stream().map(row -> (String) row[0]).toList();
    assertEquals("new/DeepSMOTE-few-00001.png", names.get(0));
    try (Stream<Path> written = Files.list(out)) {
      assertEquals(names.size(), written.count());
    }
    assertEquals(CellKind.IMAGE_FILE, result.columns().get(0).kind());
  }

  @Test
  void everyMethodTakesImages() {
    HostResult copies = run(Methods.RANDOM_OVERSAMPLING, cells(), Map.of());
    List<Object> real = new ArrayList<>();
    cells().forEachRow(row -> real.add(new String(row.image(0), StandardCharsets.ISO_8859_1)));
    for (Object[] made : MemoryTable.made(copies).values()) {
      assertTrue(real.contains(new String((byte[]) made[0], StandardCharsets.ISO_8859_1)));
    }
    assertEquals(4, MemoryTable.made(run(Methods.SMOTE, cells(), Map.of())).size());
  }

  @Test
  void viewShowsImagesAndAllAreLookedAtBeforeTheyAreRead() {
    MemoryTable table = cells();
    HostResult result = run(Methods.DEEP_SMOTE, table, Map.of());
    assertEquals(
        List.of("Images", "Classes", "Rows", "Training"),
        ViewData.of(result).pictures().stream().map(ViewPicture::tab).distinct().toList());
    assertEquals(2 * ROWS, table.reads());
  }

  @Test
  void aPictureUnderTwoLabelsIsSaid() {
    MemoryTable table = cells();
    table.row(picture(0).png(), "many".equals(label(0)) ? "few" : "many");
    List<String> warnings = run(Methods.SMOTE, table, Map.of()).warnings();
    assertTrue(
        warnings.stream().anyMatch(w -> w.contains("with the same picture")), warnings.toString());
    assertTrue(
        run(Methods.SMOTE, cells(), Map.of()).warnings().stream()
            .noneMatch(w -> w.contains("same picture")));
  }

  @Test
  void rowsWithoutAClassNeedNoImage() {
    MemoryTable table = cells();
    table.row(null, null);
    assertEquals(4, run(Methods.SMOTE, table, Map.of()).madeRows());
  }

  @Test
  void learnerAndGeneratorMakeTheSameImages() throws IOException {
    MemoryTable table = files();
    Map<String, Object> values = quick(Map.of("imageDir", folder.toString()));
    Path model = folder.resolve("model");
    HostSetup<?> setup = NodeSetups.of(Methods.DEEP_SMOTE, values);
    LearnRun.Learnt learnt = LearnRun.run(setup, table.names(), table, model, Monitor.silent());
    HostResult later =
        GenerateRun.run(
            NodeSetups.generator(Map.of("imageOut", folder.resolve("new").toString())),
            model,
            learnt.facts(),
            table.columns(),
            new DialogWords(Methods.DEEP_SMOTE.parameters()),
            Monitor.silent());
    HostResult once = BalanceRun.run(setup, table.names(), table, Monitor.silent());
    List<Object[]> expected = List.copyOf(MemoryTable.made(once).values());
    List<Object[]> made = List.copyOf(MemoryTable.made(later).values());
    assertEquals(4, made.size());
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve((String) expected.get(i)[0])),
          Files.readAllBytes(folder.resolve((String) made.get(i)[0])));
    }
    assertEquals("Images", ViewData.of(later).pictures().get(0).tab());
  }

  /**
   * The images and the model are written aside already when the report is found not to be possible.
   */
  @Test
  void aRunThatFailsLeavesNothing() throws IOException {
    Path report = folder.resolve("report.html");
    MemoryTable table = files();
    Map<String, Object> values = new HashMap<>(quick(Map.of("imageDir", folder.toString())));
    values.put("saveModel", folder.resolve("model").toString());
    values.put("report", report.toString());
    HostSetup<?> setup = NodeSetups.of(Methods.DEEP_SMOTE, values);
    Files.createDirectories(report.resolve("in the way"));
    List<Path> before = left();
    assertThrows(
        InvalidInputException.class,
        () -> BalanceRun.run(setup, table.names(), table, Monitor.silent()));
    assertEquals(before, left());
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void corruptImageIsNamedByItsRow() {
    MemoryTable table = cells();
    table.row("no image".getBytes(StandardCharsets.UTF_8), "few");
    assertRefused(table, Map.of(), "row 'Row12'", "'image'", "neither PNG nor JPEG");
    MemoryTable cut = cells();
    byte[] png = picture(1).png();
    cut.row(Arrays.copyOf(png, png.length / 2), "few");
    assertRefused(cut, Map.of(), "row 'Row12'", "cannot be read");
  }

  @Test
  void imageOfAnotherSizeIsNamedByItsRowOrResized() {
    MemoryTable table = cells();
    float[] values = new float[64];
    table.row(new PixelImage(new DataShape.Image(8, 8, 1), values).png(), "few");
    assertRefused(
        table, Map.of("sizes", "refuse"), "row 'Row12'", "8x8", "6x5", "'Other sizes' resize");
    assertEquals(3, run(Methods.SMOTE, table, Map.of()).madeRows());
  }

  @Test
  void missingImageIsNamedByItsRow() {
    MemoryTable table = cells();
    table.row(null, "few");
    assertRefused(table, Map.of(), "Row 'Row12' has no image in column 'image'");
  }

  @Test
  void missingAndCorruptFilesAreNamedByTheirRows() throws IOException {
    Map<String, Object> dir = Map.of("imageDir", folder.toString());
    assertRefused(
        files().row("gone.png", "few"), dir, "Row 'Row12'", "'gone.png'", "'Image folder'");
    Files.writeString(folder.resolve("bad.png"), "no image");
    assertRefused(files().row("bad.png", "few"), dir, "Row 'Row12'", "'bad.png'");
    assertRefused(files().row(null, "few"), dir, "Row 'Row12' has no name of an image file");
  }

  @Test
  void otherColumnsBesideFileNamesAreRefused() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("name", CellKind.TEXT),
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("class", CellKind.TEXT, "many", "few"));
    assertRefused(
        table, Map.of("imageDir", folder.toString()), "column filter", "'name'", "'x' (NUMBER)");
  }

  @Test
  void imagesBesideOtherColumnsAreLeftOutOrRefused() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("image", CellKind.IMAGE),
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("class", CellKind.TEXT, "many", "few"));
    for (int i = 0; i < ROWS; i++) {
      table.row(picture(i).png(), (double) i, label(i));
    }
    HostResult result = run(Methods.SMOTE, table, Map.of());
    assertFalse(result.takesPart(0));
    assertTrue(result.warnings().get(0).contains("'image'"), result.warnings().get(0));
    assertRefused(table, Map.of("unsupported", "refuse"), "'image'", "included alone");
  }

  @Test
  void theFolderOfAnImageIsItsClass() throws IOException {
    for (String prefix : new String[] {"", "sub/", folder.toString().replace('\\', '/') + "/"}) {
      MemoryTable table =
          new MemoryTable(
              MemoryTable.column("Path", CellKind.TEXT),
              MemoryTable.column("size", CellKind.NUMBER));
      for (int i = 0; i < ROWS; i++) {
        String name = prefix + label(i) + "/" + i + ".png";
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), picture(i).png());
        table.row(name, (double) i);
      }
      Map<String, Object> values = quick(Map.of("imageDir", folder.toString()));
      values.put("classFolders", true);
      HostResult result =
          BalanceRun.run(
              NodeSetups.of(Methods.DEEP_SMOTE, values), List.of("Path"), table, Monitor.silent());
      assertEquals(table.columns().size(), result.columns().size());
      assertEquals(Map.of("few", 4, "many", 8), result.counts());
      assertEquals(4, result.madeRows());
      for (Object[] row : MemoryTable.made(result).values()) {
        assertEquals("few", folder.resolve((String) row[0]).getParent().getFileName().toString());
        assertTrue(Files.exists(folder.resolve((String) row[0])));
        assertEquals(Double.NaN, row[1]);
      }
    }
  }

  @Test
  void foldersAreClassesOfImageFilesOnly() {
    assertRefused(
        cells(),
        Map.of("classFolders", true),
        "Classes are to be folders of image files, but no image folder is set");
  }

  private static String label(int row) {
    return row % 3 == 0 ? "few" : "many";
  }

  /** Bright at the left where it is rare, at the right where not. */
  private static PixelImage picture(int row) {
    float[] values = new float[SHAPE.values()];
    for (int i = 0; i < values.length; i++) {
      boolean left = i % SHAPE.width() < 2;
      values[i] = (left == (row % 3 == 0) ? 200 : 20) + 3 * row;
    }
    return new PixelImage(SHAPE, values);
  }

  private static PixelImage image(Object[] row) {
    float[] values = new float[SHAPE.values()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (double) row[i];
    }
    return new PixelImage(SHAPE, values);
  }

  private static MemoryTable cells() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("image", CellKind.IMAGE),
            MemoryTable.column("class", CellKind.TEXT, "many", "few"));
    for (int i = 0; i < ROWS; i++) {
      table.row(picture(i).png(), label(i));
    }
    return table;
  }

  private MemoryTable files() throws IOException {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("file", CellKind.TEXT),
            MemoryTable.column("class", CellKind.TEXT, "many", "few"));
    for (int i = 0; i < ROWS; i++) {
      Path file = folder.resolve("real-%d.png".formatted(i));
      Files.write(file, picture(i).png());
      table.row(file.getFileName().toString(), label(i));
    }
    return table;
  }

  private static MemoryTable pixels() {
    HostColumn[] columns = new HostColumn[SHAPE.values() + 1];
    for (int i = 0; i < SHAPE.values(); i++) {
      columns[i] = MemoryTable.column("p" + i, CellKind.INTEGER);
    }
    columns[SHAPE.values()] = MemoryTable.column("class", CellKind.TEXT, "many", "few");
    MemoryTable table = new MemoryTable(columns);
    for (int i = 0; i < ROWS; i++) {
      Object[] row = new Object[columns.length];
      float[] values = picture(i).values();
      for (int j = 0; j < values.length; j++) {
        row[j] = (double) values[j];
      }
      row[values.length] = label(i);
      table.row(row);
    }
    return table;
  }

  private static Map<String, Object> quick(Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("epochs", "1");
    all.put(NodeOptions.CLASS_COLUMN, "class");
    return all;
  }

  private static HostResult run(Method<?> method, MemoryTable table, Map<String, Object> values) {
    return BalanceRun.run(
        NodeSetups.of(method, quick(values)), table.names(), table, Monitor.silent());
  }

  private static void assertRefused(
      MemoryTable table, Map<String, Object> values, String... words) {
    String sentence =
        assertThrows(InvalidInputException.class, () -> run(Methods.DEEP_SMOTE, table, values))
            .getMessage();
    for (String word : words) {
      assertTrue(sentence.contains(word), sentence);
    }
    assertFalse(sentence.matches(".*[ (]-[a-zA-Z].*"), "a node has no flags: " + sentence);
    assertTrue(sentence.endsWith("."), sentence);
  }
}
