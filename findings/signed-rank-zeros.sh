#!/usr/bin/env bash
# Apache Commons Statistics (commons-statistics-inference 1.1, Java 17): the Wilcoxon signed-rank test
# on 29 differences of which 24 are zero and 5 are equal and positive.
#
# Expected: whatever the rule for zeros, only the 5 signs are random, so the exact two-sided p is
# 2 / 2^5 = 0.0625; a normal approximation with zeros handled after Pratt has the variance
# n(n+1)(2n+1)/24 - z(z+1)(2z+1)/24 (less the ties' share), which here gives p = 0.0253.
# Seen: p is far below both, since the zeros are taken off the variance once more as if they were a
# group of ties; and a single tie or zero switches from the exact distribution to the approximation
# even at five differences (5 equal wins of 5: 0.0369 instead of 0.0625).
#
# Prints what it saw; exits with 1 if it is no longer so. Needs a JDK 17 and Maven.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
<dependencies><dependency><groupId>org.apache.commons</groupId>
<artifactId>commons-statistics-inference</artifactId><version>1.1</version></dependency></dependencies></project>
POM
mvn -q -B -f "$folder/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib"
cat > "$folder/Zeros.java" <<'JAVA'
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

public class Zeros {
  public static void main(String[] args) {
    double[] mostlyZero = new double[29];
    Arrays.fill(mostlyZero, 0, 5, 1);
    double zeros = WilcoxonSignedRankTest.withDefaults().test(mostlyZero).getPValue();
    double ties = WilcoxonSignedRankTest.withDefaults().test(new double[] {1, 1, 1, 1, 1}).getPValue();
    System.out.printf(Locale.ROOT, "24 zeros, 5 equal wins: p = %.4f (exact 0.0625)%n", zeros);
    System.out.printf(Locale.ROOT, "5 equal wins: p = %.4f (exact 0.0625)%n", ties);
    if (!(zeros < 0.02 && ties < 0.05)) {
      System.out.println("No longer as described.");
      System.exit(1);
    }
  }
}
JAVA
java -cp "$folder/lib/*" "$folder/Zeros.java"
