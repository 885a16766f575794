package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.ClassifierRun;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.PredictRun;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classifiers between tables of a host: trained, kept in a file, applied to other tables. */
class ClassifierNodesTest {

  private static final Map<String, Object> NET =
      Map.of("epochs", 12, "batch", 8, "learningRate", 0.005);

  @TempDir private Path folder;

  private Path model() {
    return folder.resolve("model");
  }

  private ClassifierRun.Learnt learn(
      Classifier<?> classifier, Map<String, Object> values, MemoryTable table) {
    return ClassifierRun.run(
        NodeSetups.classifier(classifier, values)
            .withClass(new ClassChoice("class", false, "The class column is 'class'.")),
        table.names(),
        table,
        model(),
        Monitor.silent());
  }

  private PredictRun.Predicted predict(
      ClassifierRun.Learnt learnt,
      MemoryTable training,
      Map<String, Object> values,
      MemoryTable table) {
    List<HostColumn> columns = learnt.columns().stream().map(training.columns()::get).toList();
    return PredictRun.run(
        NodeSetups.predictor(Classifiers.CONV_NET, values),
        model(),
        learnt.facts(),
        columns,
        "class",
        table,
        Monitor.silent());
  }

  private static int right(Table cells) {
    return (int)
        IntStream.range(0, cells.rows()).filter(row -> cells.value(row, 0) == row % 2).count();
  }

  /** Sixteen images in turn dark and light. */
  private static List<PixelImage> images() {
    Random random = new Random(1);
    List<PixelImage> images = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      float[] pixels = new float[30];
      for (int j = 0; j < pixels.length; j++) {
        pixels[j] = (i % 2 == 0 ? 20 : 180) + random.nextInt(50);
      }
      images.add(new PixelImage(new DataShape.Image(6, 5, 1), pixels));
    }
    return images;
  }

  private static String label(int row) {
    return row % 2 == 0 ? "dark" : "light";
  }

  @Test
  void columnsOfEveryKindAreLearntAndFoundByName() {
    MemoryTable training = MemoryTable.mixed();
    ClassifierRun.Learnt learnt = learn(Classifiers.KNN, Map.of("neighbors", 1), training);
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 8), learnt.columns());
    PredictRun.Predicted same = predict(learnt, training, Map.of(), training);
    assertEquals(
        List.of("prediction", "probability many", "probability few"),
        same.cells().schema().columns().stream().map(Column::name).toList());
    for (int row = 0; row < 16; row++) {
      assertEquals(row % 4 == 3 ? 1 : 0, same.cells().value(row, 0));
      assertEquals(1, same.cells().value(row, 1) + same.cells().value(row, 2), 1e-12);
    }
    MemoryTable other = // in another order, without the class, a whole number for any
        new MemoryTable(
            MemoryTable.column("colour", CellKind.TEXT, "violet", "red"),
            MemoryTable.column("moment", CellKind.ZONED),
            MemoryTable.column("day", CellKind.DATE),
            MemoryTable.column("note", CellKind.TEXT),
            MemoryTable.column("happy", CellKind.BOOLEAN),
            MemoryTable.column("stamp", CellKind.LONG),
            MemoryTable.column("count", CellKind.NUMBER),
            MemoryTable.column("length", CellKind.INTEGER));
    other.row("violet", 1.6e12, 8.64e9, "x", 1.0, 1e12, 3.5, 11.0);
    other.row(null, null, null, null, null, null, null, 0.0);
    PredictRun.Predicted found = predict(learnt, training, Map.of(), other);
    assertEquals(2, found.cells().rows());
    assertTrue(
        found.said().warnings().get(0).contains("label 'violet' in 1 row"),
        found.said().warnings().toString());
  }

  @Test
  void imageCellsImageFilesAndPixelColumnsGiveTheSamePredictions() throws IOException {
    List<PixelImage> images = images();
    MemoryTable cells =
        new MemoryTable(
            MemoryTable.column("picture", CellKind.IMAGE),
            MemoryTable.column("class", CellKind.TEXT, "dark", "light"));
    MemoryTable files =
        new MemoryTable(
            MemoryTable.column("file", CellKind.TEXT),
            MemoryTable.column("class", CellKind.TEXT, "dark", "light"));
    MemoryTable fresh = new MemoryTable(MemoryTable.column("file", CellKind.TEXT));
    List<HostColumn> columns = new ArrayList<>();
    for (int j = 0; j < 30; j++) {
      columns.add(MemoryTable.column("p" + j, CellKind.INTEGER));
    }
    columns.add(MemoryTable.column("class", CellKind.TEXT, "dark", "light"));
    MemoryTable pixels = new MemoryTable(columns.toArray(HostColumn[]::new));
    for (int i = 0; i < images.size(); i++) {
      Path file = folder.resolve("i" + i + ".png");
      images.get(i).write(file);
      cells.row(Files.readAllBytes(file), label(i));
      files.row("i" + i + ".png", label(i));
      fresh.row("i" + i + ".png");
      Object[] row = new Object[31];
      for (int j = 0; j < 30; j++) {
        row[j] = (double) images.get(i).values()[j];
      }
      row[30] = label(i);
      pixels.row(row);
    }
    ClassifierRun.Learnt learnt = learn(Classifiers.CONV_NET, NET, cells);
    assertTrue(learnt.losses().containsKey("cross-entropy"));
    assertTrue(learnt.said().notes().toString().contains("Trained for"), learnt.toString());
    Table ofCells = predict(learnt, cells, Map.of(), cells).cells();
    assertEquals(16, right(ofCells));
    Map<String, Object> named = new java.util.HashMap<>(NET);
    named.put("imageDir", folder.toString());
    learnt = learn(Classifiers.CONV_NET, named, files);
    assertEquals(ofCells, predict(learnt, files, Map.of(), fresh).cells());
    assertEquals(
        ofCells, predict(learnt, files, Map.of("imageDir", folder.toString()), fresh).cells());
    Map<String, Object> sized = new java.util.HashMap<>(NET);
    sized.put("image", "6x5x1");
    learnt = learn(Classifiers.CONV_NET, sized, pixels);
    assertEquals(ofCells, predict(learnt, pixels, Map.of(), pixels).cells());
  }

  @Test
  void sameSeedSameModelAndNoRowsNoPredictions() throws IOException {
    MemoryTable training = MemoryTable.mixed();
    Map<String, Object> quick = Map.of("layers", "8", "epochs", 5, "seed", 3L);
    ClassifierRun.Learnt learnt = learn(Classifiers.MLP, quick, training);
    byte[] first = Files.readAllBytes(model());
    learn(Classifiers.MLP, quick, training);
    assertArrayEquals(first, Files.readAllBytes(model()));
    MemoryTable none = new MemoryTable(training.columns().toArray(HostColumn[]::new));
    assertEquals(0, predict(learnt, training, Map.of(), none).cells().rows());
  }

  @Test
  void columnsThatDoNotFitAreNamed() {
    MemoryTable training = MemoryTable.mixed();
    ClassifierRun.Learnt learnt = learn(Classifiers.KNN, Map.of(), training);
    List<HostColumn> columns = new ArrayList<>(training.columns());
    columns.set(0, MemoryTable.column("lenght", CellKind.NUMBER));
    refused(
        "Column 'length', which the classifier learnt from, is not in the table (did you mean"
            + " 'lenght'?); add it, or train the classifier on these columns.",
        learnt,
        training,
        columns);
    columns = new ArrayList<>(training.columns());
    columns.set(0, MemoryTable.column("length", CellKind.TEXT));
    refused(
        "Column 'length' is of type 'TEXT', but the classifier learnt from the type 'NUMBER' there;"
            + " give it the same type as in the training data.",
        learnt,
        training,
        columns);
    columns = new ArrayList<>(training.columns());
    columns.add(MemoryTable.column("prediction", CellKind.TEXT));
    refused(
        "The data has a column 'prediction' already, as the predictions would add; rename or remove"
            + " it.",
        learnt,
        training,
        columns);
  }

  private void refused(
      String sentence,
      ClassifierRun.Learnt learnt,
      MemoryTable training,
      List<HostColumn> columns) {
    MemoryTable table = new MemoryTable(columns.toArray(HostColumn[]::new));
    assertEquals(
        sentence,
        assertThrows(InvalidInputException.class, () -> predict(learnt, training, Map.of(), table))
            .getMessage());
  }

  @Test
  void tablesThatAreNoImagesAreRefusedAndNothingIsKept() {
    MemoryTable training =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("class", CellKind.TEXT, "a", "b"));
    training.row(1.0, "a").row(2.0, "b");
    assertEquals(
        "ConvNet learns from images only, but the data are tables (1 column besides the class);"
            + " choose another classifier, or set the image size if each column is a pixel.",
        assertThrows(InvalidInputException.class, () -> learn(Classifiers.CONV_NET, NET, training))
            .getMessage());
    assertEquals(
        "Setting 'Image size' got '6'; expected height x width x channels, such as 28x28x1.",
        assertThrows(
                InvalidInputException.class,
                () -> learn(Classifiers.CONV_NET, Map.of("image", "6"), training))
            .getMessage());
    Monitor stopped =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () ->
            ClassifierRun.run(
                NodeSetups.classifier(Classifiers.KNN, Map.of())
                    .withClass(new ClassChoice("class", false, "")),
                training.names(),
                training,
                model(),
                stopped));
    assertFalse(Files.exists(model()));
  }
}
