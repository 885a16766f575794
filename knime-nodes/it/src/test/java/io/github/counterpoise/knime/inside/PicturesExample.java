package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knime.core.node.workflow.NodeID;

/** New pictures of rare shapes, made by a network. */
final class PicturesExample implements Example {

  private static final String CLASS = "shape";
  private static final String EPOCHS = "60";

  private static final int UPPER = 480;
  private static final int LOWER = 640;

  @Override
  public String name() {
    return "New images with DeepSMOTE";
  }

  @Override
  public String file() {
    return "shapes.csv";
  }

  @Override
  public List<String> data() {
    return ShapeRows.lines();
  }

  @Override
  public void draw(Drawing drawing) throws Exception {
    notes(drawing);
    Map<String, Object> network = new TreeMap<>(Map.of("classColumn", CLASS, "epochs", EPOCHS));
    network.put("image", "%1$dx%1$dx1".formatted(ShapeRows.SIZE));
    NodeID data = drawing.node(Part.csvReader(file()), "Shapes", 100, UPPER);
    NodeID parts = drawing.node(Part.partitioner(CLASS), "70 % to learn from", 320, UPPER);
    NodeID balanced =
        drawing.node(Part.own("DeepSMOTE", network), "Adds crosses and rings", 540, UPPER);
    drawing.connect(data, 1, parts, 1);
    drawing.connect(parts, 1, balanced, 1);
    branch(drawing, balanced, parts, "with DeepSMOTE", UPPER);
    branch(drawing, parts, parts, "without", LOWER);
    NodeID learner = drawing.node(Part.own("DeepSMOTELearner", network), "Trains once", 540, 970);
    NodeID generator =
        drawing.node(
            Part.own("DeepSMOTEGenerator", Map.of()), "Makes as many as you like", 760, 970);
    drawing.connect(parts, 1, learner, 1);
    drawing.connect(learner, 1, generator, 1);
  }

  private static void branch(Drawing drawing, NodeID rows, NodeID parts, String name, int y)
      throws Exception {
    NodeID neighbours = drawing.node(Part.neighbours(CLASS), "Test rows, " + name, 760, y);
    NodeID scorer = drawing.node(Part.scorer(CLASS, Part.BY_NEIGHBOURS), "Scores " + name, 980, y);
    drawing.connect(rows, 1, neighbours, 1);
    drawing.connect(parts, 2, neighbours, 2);
    drawing.connect(neighbours, 1, scorer, 1);
  }

  private static void notes(Drawing drawing) {
    drawing.note(
        new Note(
            20,
            20,
            1100,
            90,
            "New images with DeepSMOTE",
            "A small network learns what pictures look like; new pictures of the rare shapes are made"
                + " between real ones, in the network's own terms rather than pixel by pixel."));
    column(
        drawing,
        20,
        200,
        "1. Data",
        """
        Made-up grey pictures of 8 by 8 pixels, a column per pixel: 300 discs, 30 crosses and 25
        rings. The file lies in the data folder of this workflow.""");
    column(
        drawing,
        240,
        200,
        "2. Partition first",
        """
        70 % of the pictures to learn from, 30 % to test on, with the same share of each shape in
        both.""");
    column(
        drawing,
        460,
        200,
        "3. Oversample",
        """
        Only what is learnt from. The option Image says how the columns make a picture: 8x8x1 is
        height, width and one channel. 60 epochs take some seconds; real pictures need more.

        The view shows real and new pictures.""");
    column(
        drawing,
        680,
        200,
        "4. Predict",
        """
        Each test picture gets the shape of the three most similar pictures of the upper input.
        The lower input is the test pictures as they are.""");
    column(
        drawing,
        900,
        220,
        "5. Score",
        """
        Look at the recall of ring and cross. Here one ring more is told from a disc, 7 of 8
        rather than 6; the crosses stay at 8 of 9. That is too few to prove anything: what to see
        here is how it is done.""");
    drawing.note(
        new Note(
            460,
            770,
            660,
            300,
            "Train once, make pictures as often as you like",
            """
            DeepSMOTE Learner trains and hands out the model, which is saved with the workflow;
            DeepSMOTE Generator makes pictures of it without training anew. With another seed it
            makes other pictures; the target says how many of each shape, such as ring=500."""));
  }

  private static void column(Drawing drawing, int x, int width, String heading, String text) {
    drawing.note(new Note(x, 130, width, 620, heading, text));
  }

  @Override
  public void check(LoadedExample executed) {
    assertTrue(executed.accuracy("Scores with DeepSMOTE") > 0.85);
    assertTrue(executed.accuracy("Scores without") > 0.85);
    List<List<String>> made = Cells.of(executed.table("Makes as many as you like", 1));
    List<List<String>> balanced = Cells.of(executed.table("Adds crosses and rings", 1));
    int real = balanced.size() - made.size();
    assertEquals(made, balanced.subList(real, balanced.size()), "both ways make the same rows");
    assertTrue(made.size() > real, "most of the pictures are new");
  }
}
