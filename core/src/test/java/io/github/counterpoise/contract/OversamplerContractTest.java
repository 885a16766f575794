package io.github.counterpoise.contract;

import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract, run by every registered method; the tests stand in the groups. */
@ParameterizedClass(name = "{0}")
@MethodSource("subjects")
class OversamplerContractTest
    implements BalancingContract,
        FittedContract,
        FormsContract,
        SavedModelContract,
        SamplerChecks,
        ImageContract,
        SequenceContract,
        LabelsContract,
        EdgeSuite {

  @Parameter Subject subject;

  static Stream<Subject> subjects() {
    return Subject.all();
  }

  @Override
  public Subject subject() {
    return subject;
  }
}
