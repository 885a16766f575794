package io.github.counterpoise.weka.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.contender.Oversampling;
import io.github.counterpoise.evaluate.contender.Plain;
import io.github.counterpoise.evaluate.contender.TunedAmount;
import io.github.counterpoise.learn.Knn;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.InvalidInputException;
import org.junit.jupiter.api.Test;

class WekaSchemesTest {

  @Test
  void classifiersOfWekaStandBesideTheCores() {
    assertInstanceOf(Knn.class, WekaSchemes.learner("kNN -K 3"));
    for (String text :
        new String[] {
          "J48", "randomforest -I 5", "weka.classifiers.trees.RandomForest -I 50", " SMO -C 2 "
        }) {
      Learner learner = WekaSchemes.learner(text);
      assertInstanceOf(WekaLearner.class, learner);
      assertEquals(text.strip(), learner.name());
    }
  }

  @Test
  void everyShortNameWorks() {
    WekaSchemes.learnerNames()
        .forEach(name -> assertEquals(name, WekaSchemes.learner(name).name()));
  }

  @Test
  void filtersOfWekaStandBesideTheCoresContenders() {
    assertInstanceOf(Plain.class, WekaSchemes.contender("none"));
    assertInstanceOf(Oversampling.class, WekaSchemes.contender("SMOTE -K 3"));
    assertInstanceOf(TunedAmount.class, WekaSchemes.contender("tuned SMOTE"));
    assertInstanceOf(
        WekaFiltering.class, WekaSchemes.contender("weka.filters.supervised.instance.Resample"));
  }

  @Test
  void mistakesAreNamed() {
    refused("'J84' is no classifier that can be used (", () -> WekaSchemes.learner("J84"));
    refused("'J48 -Y 7' is no classifier that can be", () -> WekaSchemes.learner("J48 -Y 7"));
    refused("'SMOET' is no filter that can be used (", () -> WekaSchemes.contender("SMOET"));
    refused("'kNN' has no option '-J'", () -> WekaSchemes.learner("kNN -J 1"));
    refused("An empty name was given", () -> WekaSchemes.learner("  "));
  }

  private static void refused(String start, Runnable action) {
    String message = assertThrows(InvalidInputException.class, action::run).getMessage();
    assertTrue(message.startsWith(start), message);
  }
}
