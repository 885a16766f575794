package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.host.ClassifierRun;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.LearnRun;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.quality.Picture;
import io.github.counterpoise.quality.Plots;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.CombinationSampler;

/**
 * What a view shows: a sample of the rows while the node holds its result, and the pictures drawn
 * from it once somebody looks or the workflow is saved. Drawing takes longer than many a method
 * does, so nothing is drawn before.
 */
public final class ViewData {

  /** Rows of each class, real and synthetic, that are kept for the pictures. */
  static final int MOST_ROWS = 1500;

  private Balanced sample; // null once drawn, or where the pictures come from a file
  private final Map<String, double[]> losses;
  private final DataShape shape;
  private final List<String> said;
  private List<ViewPicture> pictures;

  private ViewData(
      Balanced sample,
      Map<String, double[]> losses,
      DataShape shape,
      List<String> said,
      List<ViewPicture> pictures) {
    this.sample = sample;
    this.losses = losses;
    this.shape = shape;
    this.said = List.copyOf(said);
    this.pictures = pictures;
  }

  /**
   * Keeps what the pictures of an outcome need.
   *
   * @param result the outcome
   */
  public static ViewData of(HostResult result) {
    Balanced balanced = result.balanced();
    Table original = balanced.original();
    int[] kept =
        IntStream.range(0, original.schema().classLabels().size())
            .mapToObj(c -> some(original.rowsOf(c)))
            .flatMapToInt(Arrays::stream)
            .sorted()
            .toArray();
    List<Synthetic> parts = balanced.parts().stream().map(ViewData::some).toList();
    return new ViewData(
        new Balanced(original.select(kept), parts, balanced.outcomes(), balanced.warnings()),
        result.losses(),
        result.source().shape(),
        result.said().all(),
        null);
  }

  /**
   * Returns data whose pictures were drawn before.
   *
   * @param pictures the pictures
   */
  public static ViewData of(List<ViewPicture> pictures) {
    return of(pictures, List.of());
  }

  /**
   * Returns data whose pictures were drawn before.
   *
   * @param pictures the pictures
   * @param said what the run had to say
   */
  public static ViewData of(List<ViewPicture> pictures, List<String> said) {
    return new ViewData(null, Map.of(), DataShape.TABULAR, said, List.copyOf(pictures));
  }

  /**
   * Shows how a network learnt, and what was said.
   *
   * @param learnt what was learnt
   */
  public static ViewData of(LearnRun.Learnt learnt) {
    return new ViewData(null, learnt.losses(), DataShape.TABULAR, learnt.said().all(), null);
  }

  /**
   * Shows how a classifier learnt, and what was said.
   *
   * @param learnt what was learnt
   */
  public static ViewData of(ClassifierRun.Learnt learnt) {
    return new ViewData(null, learnt.losses(), DataShape.TABULAR, learnt.said().all(), null);
  }

  /** Returns what the run had to say: what was taken of the table, and warnings. */
  public List<String> said() {
    return said;
  }

  /**
   * Writes pictures and sentences into a file.
   *
   * @param file where to
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    ViewFile.write(this, file);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param file where from
   * @throws IOException if it cannot be read, or was written by a later version
   */
  public static ViewData read(Path file) throws IOException {
    return ViewFile.read(file);
  }

  /** Returns the pictures, drawing them at the first call. */
  public synchronized List<ViewPicture> pictures() {
    if (pictures == null) {
      List<ViewPicture> drawn = new ArrayList<>();
      if (sample != null) {
        if (shape instanceof DataShape.Image image) {
          add(drawn, "Images", Plots.imageGrids(sample, image));
        }
        add(drawn, "Classes", List.of(Plots.classCounts(sample.outcomes())));
        add(drawn, "Rows", Plots.pcaScatter(sample, Monitor.silent()));
      }
      if (!losses.isEmpty()) {
        add(drawn, "Training", List.of(Plots.lossCurves(losses)));
      }
      pictures = List.copyOf(drawn);
      sample = null;
    }
    return pictures;
  }

  private static void add(List<ViewPicture> drawn, String tab, List<Picture> pictures) {
    for (Picture picture : pictures) {
      drawn.add(new ViewPicture(tab, picture.description(), picture.png()));
    }
  }

  private static Synthetic some(Synthetic part) {
    int[] kept = some(IntStream.range(0, part.rows().rows()).toArray());
    Provenance none = Provenance.withoutParents(part.provenance().method(), kept.length);
    return new Synthetic(part.rows().select(kept), none);
  }

  private static int[] some(int[] rows) {
    if (rows.length <= MOST_ROWS) {
      return rows;
    }
    int[] chosen =
        new CombinationSampler(new Seed(1).stream("view"), rows.length, MOST_ROWS).sample();
    return Arrays.stream(chosen).sorted().map(i -> rows[i]).toArray();
  }
}
