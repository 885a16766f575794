package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyntheticShareTest {

  @Test
  void ofNineSyntheticRowsInTenThereIsARemark() {
    assertEquals(Optional.empty(), SyntheticShare.remark("rare", 11, 100));
    assertEquals(
        "97 % of the rows of class 'rare' are synthetic: all 970 were made from 30 real ones, so they"
            + " know no more of the class than those do; a smaller target may serve as well.",
        SyntheticShare.remark("rare", 30, 1000).orElseThrow());
    assertTrue(SyntheticShare.remark("rare", 10, 100).isPresent());
    assertTrue(SyntheticShare.remark("r", 1, 1_000_000).orElseThrow().startsWith("99.9 %"));
  }

  @Test
  void classesWithoutRowsGetNone() {
    assertEquals(Optional.empty(), SyntheticShare.remark("none", 0, 0));
    assertEquals(Optional.empty(), SyntheticShare.remark("new", 0, 10));
    assertEquals(Optional.empty(), SyntheticShare.remark("same", 10, 10));
  }
}
