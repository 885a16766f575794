#!/usr/bin/env bash
# Weka (weka-stable 3.8.6, Java 17): ArffSaver's number of decimals (-decimal, setMaxDecimalPlaces) does
# not reach the numbers inside relational values.
#
# Expected: with 12 decimals asked for, 0.123456789 and 0.000000004 are saved as such wherever they stand.
# Seen: the numeric attribute keeps its digits; the same numbers inside a bag are cut to 6 decimals, so
# that the second one becomes 0, and reading the file back gives other data without a word.
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
cat > "$folder/Bags.java" <<'JAVA'
import java.io.File;
import java.io.StringReader;
import java.nio.file.Files;
import weka.core.Instances;
import weka.core.converters.ArffSaver;

public class Bags {
  public static void main(String[] args) throws Exception {
    Instances data =
        new Instances(
            new StringReader(
                "@relation r\n@attribute plain numeric\n@attribute bag relational\n"
                    + "@attribute x numeric\n@end bag\n@data\n"
                    + "0.123456789,\"0.123456789\\n0.000000004\"\n"));
    File file = new File(args[0], "saved.arff");
    ArffSaver saver = new ArffSaver();
    saver.setInstances(data);
    saver.setMaxDecimalPlaces(12);
    saver.setFile(file);
    saver.writeBatch();
    String text = Files.readString(file.toPath());
    System.out.println(text.substring(text.indexOf("@data")).strip());
    Instances back = new Instances(new StringReader(text));
    double plain = back.instance(0).value(0);
    double first = back.instance(0).relationalValue(1).instance(0).value(0);
    double second = back.instance(0).relationalValue(1).instance(1).value(0);
    System.out.println("read back: " + plain + ", in the bag " + first + " and " + second);
    if (plain != 0.123456789 || first != 0.123457 || second != 0) {
      System.out.println("No longer as described.");
      System.exit(1);
    }
  }
}
JAVA
java --add-opens java.base/java.lang=ALL-UNNAMED -cp "$folder/lib/*" "$folder/Bags.java" "$folder"
