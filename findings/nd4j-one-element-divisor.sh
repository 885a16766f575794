#!/usr/bin/env bash
# ND4J / SameDiff 1.0.0-M2.1 (Java 17, linux-x86_64): the gradient of x / d where d is a variable of one
# element that depends on x, such as a norm.
#
# Expected: the gradient of f(x) = sum(w * x / sum(x * x)) is that of finite differences, and the same as
# that of the equal expression sum(w * x * (1 / sum(x * x))).
# Seen: the quotient's gradient is wrong without a word; the product with the reciprocal is right.
#
# Prints what it saw; exits with 1 if it is no longer so. Needs a JDK 17 and Maven; fetches about 150 MB.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.nd4j</groupId><artifactId>nd4j-native</artifactId><version>1.0.0-M2.1</version></dependency>
<dependency><groupId>org.nd4j</groupId><artifactId>nd4j-native</artifactId><version>1.0.0-M2.1</version>
<classifier>linux-x86_64</classifier></dependency>
<dependency><groupId>org.bytedeco</groupId><artifactId>openblas</artifactId><version>0.3.19-1.5.7</version>
<classifier>linux-x86_64</classifier></dependency>
<dependency><groupId>org.bytedeco</groupId><artifactId>javacpp</artifactId><version>1.5.7</version>
<classifier>linux-x86_64</classifier></dependency>
</dependencies></project>
POM
mvn -q -B -f "$folder/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib"
cat > "$folder/Divisor.java" <<'JAVA'
import java.util.Arrays;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Divisor {
  static final double[] X = {0.5, -1.25, 2};
  static final double[] W = {1, 2, -3};

  static double f(double[] x) {
    double squares = Arrays.stream(x).map(v -> v * v).sum();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += W[i] * x[i] / squares;
    }
    return sum;
  }

  static double[] gradient(boolean quotient) {
    SameDiff sd = SameDiff.create();
    SDVariable x = sd.var("x", Nd4j.createFromArray(X));
    SDVariable w = sd.constant(Nd4j.createFromArray(W));
    SDVariable squares = x.mul(x).sum();
    SDVariable loss =
        (quotient ? w.mul(x.div(squares)) : w.mul(x.mul(squares.rdiv(1)))).sum("loss");
    sd.setLossVariables("loss");
    Map<String, INDArray> all = sd.calculateGradients(Map.of(), "x");
    return all.get("x").toDoubleVector();
  }

  static double error(double[] a, double[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }

  public static void main(String[] args) {
    double[] slopes = new double[X.length];
    for (int i = 0; i < X.length; i++) {
      double[] up = X.clone();
      double[] down = X.clone();
      up[i] += 1e-6;
      down[i] -= 1e-6;
      slopes[i] = (f(up) - f(down)) / 2e-6;
    }
    double[] quotient = gradient(true);
    double[] product = gradient(false);
    System.out.println("finite differences " + Arrays.toString(slopes));
    System.out.println("x / d              " + Arrays.toString(quotient));
    System.out.println("x * (1 / d)        " + Arrays.toString(product));
    if (!(error(quotient, slopes) > 1e-3 && error(product, slopes) < 1e-6)) {
      System.out.println("No longer as described.");
      System.exit(1);
    }
  }
}
JAVA
java -cp "$folder/lib/*" "$folder/Divisor.java" 
