package io.github.counterpoise.evaluate.compare;

import static io.github.counterpoise.evaluate.compare.ComparisonTest.plan;
import static io.github.counterpoise.evaluate.compare.ComparisonTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.evaluate.contender.Contenders;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Refusals;
import io.github.counterpoise.testing.Sequences;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comparisons of data that are no tables: images and sequences. */
class ComparedKindsTest {

  private static final List<String> ALL =
      List.of("none", "class-weights", "threshold", "SMOTE -K 3", "tuned RandomOversampling");

  @Test
  void networksOfImagesTakePartWhereRowsAreImages() {
    ComparisonPlan plan =
        new ComparisonPlan(
            Stream.of("kNN", "ConvNet -epochs 8 -batch 8 -lr 0.005")
                .map(text -> Classifiers.parse(text).orElseThrow())
                .toList(),
            List.of(Contenders.parse("none").orElseThrow()),
            2,
            1,
            1,
            1,
            SmallClasses.REFUSE);
    Table pixels = Tables.clouds(1, 6, 24, 16);
    Schema images =
        new Schema(
            pixels.schema().columns(), pixels.schema().classIndex(), new DataShape.Image(2, 3, 1));
    ComparisonResult result = run(pixels.withSchema(images), plan, Monitor.silent());
    for (ComparisonRow row : result.rows()) {
      assertEquals(2, row.score(Metric.ROC_AUC).defined());
    }
    Refusals.assertRefused(
        "ConvNet -epochs 8 -batch 8 -lr 0.005 with none on 'clouds', repeat 1, fold 1 of 2 failed:"
            + " ConvNet learns from images only, but the data are tables (6 columns besides the"
            + " class); choose another classifier, or set the image size if each column is a pixel.",
        () -> run(pixels, plan, Monitor.silent()));
  }

  @Test
  void sequencesAreJudgedByWhatTheirRunsLookLike() {
    RecordingMonitor monitor = new RecordingMonitor();
    Table walks = Sequences.walks(3, 0.1, 60, 24);
    ComparisonResult result = run(walks, plan(ALL, 3, 1, 2), monitor);
    for (ComparisonRow row : result.rows()) {
      assertEquals(3, row.score(Metric.ROC_AUC).defined());
      assertTrue(row.score(Metric.ROC_AUC).mean() > 0.7, row.toString());
    }
    Refusals.assertRefused(
        "BorderlineSMOTE on 'clouds', repeat 1, fold 1 of 3 failed: BorderlineSMOTE does not take"
            + " sequences; choose RandomOversampling or SMOTE.",
        () -> run(walks, plan(List.of("BorderlineSMOTE"), 3, 1, 1), Monitor.silent()));
  }
}
