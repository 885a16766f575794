#!/usr/bin/env bash
# Weka (weka-stable 3.8.6, Java 17): a date attribute with a time in the hour that a daylight-saving change skips.
#
# Expected: 2024-03-31 02:30 is a time like any other, since an ARFF file names no time zone; UTC logs have it.
# Seen: the file is read where the machine's time zone has no change then (UTC), and refused as a whole, with
# "unparseable date", where it has one (Europe/Berlin): the same file is data in one country and an error in another.
#
# Prints what it saw; exits with 1 if it is no longer so. Needs a JDK 17 and Maven.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
<dependencies><dependency><groupId>nz.ac.waikato.cms.weka</groupId>
<artifactId>weka-stable</artifactId><version>3.8.6</version></dependency></dependencies></project>
POM
mvn -q -B -f "$folder/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib"
cat > "$folder/Skipped.java" <<'JAVA'
import java.io.IOException;
import java.io.StringReader;
import java.util.TimeZone;
import weka.core.Instances;

public class Skipped {
  public static void main(String[] args) {
    String inUtc = read("UTC");
    String inBerlin = read("Europe/Berlin");
    System.out.println("UTC: " + inUtc);
    System.out.println("Europe/Berlin: " + inBerlin);
    if (!inUtc.equals("2 rows") || !inBerlin.startsWith("refused: unparseable date")) {
      System.out.println("No longer as described.");
      System.exit(1);
    }
  }

  private static String read(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      Instances data =
          new Instances(
              new StringReader(
                  "@relation r\n@attribute t date 'yyyy-MM-dd HH:mm'\n@data\n"
                      + "'2024-03-31 01:30'\n'2024-03-31 02:30'\n"));
      return data.numInstances() + " rows";
    } catch (IOException e) {
      return "refused: " + e.getMessage();
    }
  }
}
JAVA
java --add-opens java.base/java.lang=ALL-UNNAMED -cp "$folder/lib/*" "$folder/Skipped.java"
